import type { IncomingMessage } from "node:http";
import type { Audience } from "../../core/audience.js";
import { type Clock, todayInParis } from "../../core/clock.js";
import type { StatementRunner, Viewer } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import { describeScim, filterCost, listScim, readScim, type ScimAsker, ScimError } from "../../modules/scim/index.js";
import { challengeOf } from "../challenge.js";
import { statusOfError } from "../exports/expected-error.js";
import type { HttpExchange } from "../http-exchange.js";
import { knownViewer } from "../known-viewer.js";
import { PointSpending, type PointSpendingOptions } from "../point-spending.js";
import { send } from "../send.js";

export interface ScimEndpointOptions extends PointSpendingOptions {
  readonly authenticate: (authorization: string | undefined) => Promise<Viewer>;
  readonly readerFor: (audience: Audience) => StatementRunner;
  readonly clock: Clock;
  /** Remembers that the viewer is given people, before it is. */
  readonly noteReceived: (viewer: Viewer, received: "SCIM") => Promise<void>;
}

export const SCIM_ROOT = "/scim/v2";

const TYPE = "application/scim+json; charset=utf-8";

/** SCIM 2.0 (RFC 7644), read only: people and committees for identity products. */
export class ScimEndpoint {
  private readonly points: PointSpending;

  constructor(private readonly options: ScimEndpointOptions) {
    this.points = new PointSpending(options);
  }

  async handle(exchange: HttpExchange): Promise<void> {
    exchange.operation = { kind: "scim", name: undefined };
    try {
      const { authenticate, readerFor, clock } = this.options;
      const viewer = await knownViewer(exchange, this.points, () => authenticate(exchange.request.headers.authorization));
      assertMayRead(exchange, viewer);
      const asker = { runner: readerFor(viewer.audience), today: todayInParis(clock), base: baseOf(exchange.request) };
      await this.answer(exchange, viewer, asker);
    } catch (error) {
      await answerError(exchange, error);
    }
  }

  private async answer(exchange: HttpExchange, viewer: Viewer, asker: ScimAsker): Promise<void> {
    const path = exchange.path.slice(SCIM_ROOT.length);
    const [, endpoint, id] = /^\/(Users|Groups)(?:\/([\w-]+))?$/.exec(path) ?? [];
    if (endpoint !== "Users" && endpoint !== "Groups") {
      const description = describeScim(path, asker.base);
      if (description === undefined) throw new ScimError(404, "There is nothing at this address");
      return await sendScim(exchange, 200, description);
    }
    await this.options.noteReceived(viewer, "SCIM");
    const query = queryOf(exchange.search);
    if (id === undefined) {
      await this.points.spend(exchange, viewer, Math.min(filterCost(query.filter), this.points.limitOf(exchange, viewer)));
      const page = await listScim(endpoint, query, asker);
      await this.points.spend(exchange, viewer, Math.min(page.Resources.length, this.points.limitOf(exchange, viewer)));
      return await sendScim(exchange, 200, page);
    }
    const { body, version } = await readScim(endpoint, id, query, asker);
    const isKnown = exchange.request.headers["if-none-match"]?.split(",").some((known) => [version, "*"].includes(known.trim()));
    if (!isKnown) return await sendScim(exchange, 200, body, { ETag: version });
    exchange.status = 304;
    exchange.response.writeHead(304, { ETag: version }).end();
  }
}

/** Reading is all there is; and what follows people is for those to whom the directory is open. */
function assertMayRead({ request }: HttpExchange, { audience, scopes }: Viewer): void {
  if (audience === "PUBLIC") throw new ExpectedError("UNAUTHENTICATED", UNKNOWN_ASKER);
  if (!scopes.includes("sync")) throw new ScimError(403, "The key has not the scope sync");
  if (request.method !== "GET" && request.method !== "HEAD") throw new ScimError(501, "This directory is read only by SCIM");
}

const UNKNOWN_ASKER = { fr: "SCIM se lit avec une clé (Authorization: Bearer).", en: "SCIM is read with a key (Authorization: Bearer)" };

async function answerError(exchange: HttpExchange, error: unknown): Promise<void> {
  if (error instanceof ScimError) return await sendScim(exchange, error.status, error);
  if (!(error instanceof ExpectedError)) throw error;
  const status = statusOfError(error);
  await sendScim(exchange, status, new ScimError(status, error.inLanguage(exchange.language)), challengeOf(error));
}

async function sendScim(exchange: HttpExchange, status: number, body: object, headers?: Readonly<Record<string, string>>): Promise<void> {
  await send(exchange, { status, type: TYPE, body: JSON.stringify(body), headers: { "Cache-Control": "no-store", ...headers } });
}

function queryOf(search: URLSearchParams) {
  const get = (name: string): string | null => search.get(name);
  return {
    filter: get("filter"),
    sortBy: get("sortBy"),
    sortOrder: get("sortOrder"),
    startIndex: get("startIndex"),
    count: get("count"),
    attributes: get("attributes"),
    excludedAttributes: get("excludedAttributes"),
  };
}

/** Where the asker found this server: resources say their own addresses. */
function baseOf({ headers }: IncomingMessage): string {
  const host = headers.host ?? "";
  const isSecure = headers["x-forwarded-proto"] === "https";
  return /^[\w.:[\]-]+$/.test(host) ? `${isSecure ? "https" : "http"}://${host}${SCIM_ROOT}` : SCIM_ROOT;
}
