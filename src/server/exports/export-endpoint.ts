import { setTimeout as delay } from "node:timers/promises";
import type { Audience } from "../../core/audience.js";
import { type Clock, todayInParis } from "../../core/clock.js";
import type { StatementRunner, Viewer } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import type { ExportRequest } from "../../modules/export/index.js";
import type { HttpExchange } from "../http-exchange.js";
import { knownViewer } from "../known-viewer.js";
import { type AllowedOrigins, declareOrigin } from "../origin-rule.js";
import { PointSpending, type PointSpendingOptions } from "../point-spending.js";
import { Places } from "../subscriptions/places.js";
import { assertSameRights } from "../subscriptions/proven-viewer.js";
import { answerCard } from "./answer-card.js";
import { answerExport } from "./answer-export.js";
import { answerExpectedError, statusOfError } from "./expected-error.js";
import { type ExportRoute, exportRouteOf, namesPeople } from "./export-routes.js";

export interface ExportEndpointOptions extends PointSpendingOptions {
  readonly identify: (exchange: HttpExchange) => Promise<Viewer>;
  /** Tells whose feed an address is from the key in it; absent, nobody's. */
  readonly authenticateFeed?: (key: string) => Promise<Viewer>;
  readonly readerFor: (audience: Audience) => StatementRunner;
  readonly allowedOrigins: AllowedOrigins;
  readonly clock: Clock;
  /** Remembers that the viewer is given people, before it is. */
  readonly noteReceived: (viewer: Viewer, received: "EXPORT") => Promise<void>;
}

/** Exports in bulk and calendars: each holds a page in memory, however slowly it is taken. */
const AT_ONCE = { ofOneHolder: 10, ofAll: 200 } as const;

/** Files made of the directory: exports in bulk, and single records in the forms that other programs read. */
export class ExportEndpoint {
  private readonly points: PointSpending;
  private readonly places = new Places(AT_ONCE.ofOneHolder, AT_ONCE.ofAll);

  constructor(private readonly options: ExportEndpointOptions) {
    this.points = new PointSpending(options);
  }

  /** Answers the addresses that are its own, and tells whether this was one. */
  async answer(exchange: HttpExchange): Promise<boolean> {
    const route = exportRouteOf(exchange.path);
    if (route === undefined) return false;
    exchange.operation = { kind: "export", name: undefined };
    declareOrigin(exchange.request, exchange.response, this.options.allowedOrigins);
    try {
      const viewer = await knownViewer(exchange, this.points, () => this.proofOf(exchange, route));
      if (exchange.response.destroyed) return true;
      if (route.kind === "export" || route.kind === "calendar") this.takePlace(exchange, viewer);
      const request = this.requestOf(exchange, route, viewer);
      if (namesPeople(route)) await this.options.noteReceived(viewer, "EXPORT");
      if (route.kind === "export") await answerExport(exchange, route, request);
      else await answerCard(exchange, route, request);
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      if (!exchange.response.headersSent) await answerExpectedError(exchange, error);
      else if (error.code === "UNAUTHENTICATED") breakOff(exchange, error);
      else throw error;
    }
    return true;
  }

  /** By the header, or by the key in a feed's address. */
  private proofOf(exchange: HttpExchange, route: ExportRoute): Promise<Viewer> {
    const { identify, authenticateFeed = nobodysFeed } = this.options;
    const key = route.kind === "calendar" ? route.key : undefined;
    return key === undefined ? identify(exchange) : authenticateFeed(key);
  }

  /** Until the answer has left, or its client. @throws ExpectedError RATE_LIMITED */
  private takePlace(exchange: HttpExchange, viewer: Viewer): void {
    const leave = this.places.take(this.points.accountOf(exchange, viewer).holder);
    if (leave === undefined) throw tooManyAtOnce();
    exchange.response.once("close", leave);
  }

  private requestOf(exchange: HttpExchange, route: ExportRoute, viewer: Viewer): ExportRequest {
    const { audience } = viewer;
    return {
      runner: this.options.readerFor(audience),
      audience,
      today: todayInParis(this.options.clock),
      language: exchange.language,
      onRecords: async (count) => {
        await this.pay(exchange, viewer, count);
        await this.confirm(exchange, route, viewer);
      },
    };
  }

  /** An export is never cut off for want of points: it waits for them. */
  private async pay(exchange: HttpExchange, viewer: Viewer, records: number): Promise<void> {
    const cost = Math.min(records, this.points.limitOf(exchange, viewer));
    while (cost > 0 && !exchange.response.destroyed) {
      const { isGranted, retryAfter } = await this.points.trySpend(exchange, viewer, cost);
      if (isGranted) return;
      await delay(retryAfter * 1_000);
    }
  }

  /**
   * An export may take hours: it ends with the credential. Who is known by a session is not asked again, since a renewed cookie could
   * no longer be sent.
   * @throws ExpectedError UNAUTHENTICATED
   */
  private async confirm(exchange: HttpExchange, route: ExportRoute, viewer: Viewer): Promise<void> {
    const isFeed = route.kind === "calendar" && route.key !== undefined;
    if (!isFeed && exchange.request.headers.authorization === undefined) return;
    try {
      assertSameRights(viewer, await this.proofOf(exchange, route));
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.code !== "UNAVAILABLE") throw error;
    }
  }
}

/** What a file that has begun can come to: its reader notices that it is not whole. */
function breakOff(exchange: HttpExchange, error: ExpectedError): void {
  exchange.status = statusOfError(error);
  exchange.response.destroy();
}

function tooManyAtOnce(): ExpectedError {
  const limit = AT_ONCE.ofOneHolder;
  return new ExpectedError(
    "RATE_LIMITED",
    { fr: "Trop d'exports sont en cours.", en: "Too many exports are under way." },
    {
      figures: { limit },
      retryable: true,
      remedy: {
        fr: `Attendez la fin des autres : ${limit} à la fois au plus par clé, ou par adresse sans clé.`,
        en: `Wait for the others to end: at most ${limit} at a time for one key, or for one address without.`,
      },
    },
  );
}

async function nobodysFeed(): Promise<never> {
  throw new ExpectedError("UNAUTHENTICATED", { fr: "Ce serveur n'a pas de flux.", en: "This server has no feeds." });
}
