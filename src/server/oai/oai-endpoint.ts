import type { Audience } from "../../core/audience.js";
import type { Clock } from "../../core/clock.js";
import type { StatementRunner, Viewer } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import { HarvestedRecords, OaiRepository } from "../../modules/export/index.js";
import { answerExpectedError } from "../exports/expected-error.js";
import type { HttpExchange } from "../http-exchange.js";
import { HttpRefusal } from "../http-refusal.js";
import { knownViewer } from "../known-viewer.js";
import { PointSpending, type PointSpendingOptions } from "../point-spending.js";
import { readBody } from "../request-body.js";
import { send, sendJson } from "../send.js";

export const OAI_PATH = "/oai";

export interface OaiEndpointOptions extends PointSpendingOptions {
  readonly identify: (exchange: HttpExchange) => Promise<Viewer>;
  readonly readerFor: (audience: Audience) => StatementRunner;
  readonly clock: Clock;
  /** Signs where a harvest goes on; absent, there is no harvesting. */
  readonly harvestKey?: string | undefined;
  /** Whom harvesters write to, which they must be told: without it there is no harvesting. */
  readonly mail?: { readonly contact: string | undefined };
}

/** Lets documentation portals harvest the publications that everyone may see (OAI-PMH 2.0), whoever asks; a wrong credential is refused. */
export class OaiEndpoint {
  private readonly points: PointSpending;
  private readonly repository: OaiRepository | undefined;

  constructor(private readonly options: OaiEndpointOptions) {
    const { harvestKey, mail, readerFor, clock } = options;
    this.points = new PointSpending(options);
    if (harvestKey === undefined || mail?.contact === undefined) return;
    const records = new HarvestedRecords(readerFor("PUBLIC"));
    this.repository = new OaiRepository({ records, tokenKey: harvestKey, adminEmail: mail.contact, clock });
  }

  async handle(exchange: HttpExchange): Promise<void> {
    exchange.operation = { kind: "harvest", name: undefined };
    if (this.repository === undefined) return await sendJson(exchange, 404, { error: "NOT_FOUND" });
    try {
      await knownViewer(exchange, this.points, () => this.options.identify(exchange));
      const body = await this.repository.answer(await argumentsOf(exchange), baseUrlOf(exchange));
      await send(exchange, { status: 200, type: "text/xml; charset=utf-8", body, headers: { "Cache-Control": "no-store" } });
    } catch (error) {
      if (error instanceof HttpRefusal) return await sendJson(exchange, error.status, { error: error.code });
      if (!(error instanceof ExpectedError)) throw error;
      await answerExpectedError(exchange, error);
    }
  }
}

/** The protocol lets harvesters send them either way. */
async function argumentsOf(exchange: HttpExchange): Promise<URLSearchParams> {
  return exchange.request.method === "POST" ? new URLSearchParams(await readBody(exchange.request)) : exchange.search;
}

/** Where the harvester found this server. */
function baseUrlOf({ request: { headers } }: HttpExchange): string {
  const { host = "" } = headers;
  const scheme = headers["x-forwarded-proto"] === "https" ? "https" : "http";
  return `${scheme}://${/^[\w.:[\]-]+$/.test(host) ? host : "localhost"}${OAI_PATH}`;
}
