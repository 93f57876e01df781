import type { IncomingMessage } from "node:http";
import { publicViewer, type Viewer } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import { Places } from "./places.js";
import { ProvenViewer } from "./proven-viewer.js";
import type { SubscriptionDesk } from "./subscription-desk.js";
import type { SubscriptionLimits } from "./subscription-limits.js";

interface DoorkeeperOptions {
  readonly authenticate: (authorization: string | undefined) => Promise<Viewer>;
  readonly desk: Pick<SubscriptionDesk, "points" | "charge">;
  readonly limits: SubscriptionLimits;
}

/** Lets connections of subscribers in: who they are, and whether there is room for them. */
export class Doorkeeper {
  readonly #known: Places;
  readonly #anonymous: Places;

  constructor(private readonly options: DoorkeeperOptions) {
    const { connectionsPerHolder, connections, anonymousConnections } = options.limits;
    this.#known = new Places(connectionsPerHolder, connections);
    this.#anonymous = new Places(connectionsPerHolder, anonymousConnections);
  }

  /** @throws ExpectedError UNAUTHENTICATED, UNAVAILABLE or RATE_LIMITED: guessing at keys costs points, as over HTTP */
  async prove(request: IncomingMessage, authorization: string | undefined): Promise<ProvenViewer> {
    try {
      return await ProvenViewer.of(this.options.authenticate, authorization);
    } catch (error) {
      await this.options.desk.charge(request, publicViewer);
      throw error;
    }
  }

  /** @returns what gives the place back. @throws ExpectedError RATE_LIMITED when there is none */
  enter(request: IncomingMessage, viewer: Viewer): () => void {
    const places = viewer.credential === undefined ? this.#anonymous : this.#known;
    const leave = places.take(this.options.desk.points.accountOf({ request }, viewer).holder);
    if (leave) return leave;
    const limit = this.options.limits.connectionsPerHolder;
    throw new ExpectedError(
      "RATE_LIMITED",
      { fr: "Trop d'abonnements sont ouverts.", en: "Too many subscriptions are open." },
      {
        figures: { limit },
        retryable: true,
        remedy: {
          fr: `Fermez-en : ${limit} connexions au plus par clé, ou par adresse sans clé.`,
          en: `Close some: at most ${limit} connections for one key, or for one address without.`,
        },
      },
    );
  }
}
