import { publicViewer, type Viewer } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import { SESSION_MS, type Sessions } from "../../modules/access/index.js";
import { answerExpectedError } from "../exports/expected-error.js";
import type { HttpExchange } from "../http-exchange.js";
import { badRequest, HttpRefusal, methodNotAllowed } from "../http-refusal.js";
import { knownViewer } from "../known-viewer.js";
import { isFromOwnPage } from "../origin-rule.js";
import { PointSpending, type PointSpendingOptions } from "../point-spending.js";
import { readBody } from "../request-body.js";
import { sendJson } from "../send.js";
import { localPath, type ProviderSignIn } from "./provider-sign-in.js";
import type { SessionCookie } from "./session-cookie.js";

const SESSION_PATH = "/session";

/** Points: as much as asking for a file. */
const LEAVING_COST = 10;

export interface SessionEndpointOptions extends PointSpendingOptions {
  readonly sessions: Sessions;
  readonly cookie: SessionCookie;
  readonly authenticate: (authorization: string | undefined) => Promise<Viewer>;
  /** Absent where no provider is named. */
  readonly provider?: ProviderSignIn | undefined;
}

/** Signing in to the pages and out of them. POST: with a key. DELETE: out. GET `/session/start` and `/session/callback`: by the identity provider. */
export class SessionEndpoint {
  private readonly points: PointSpending;

  constructor(private readonly options: SessionEndpointOptions) {
    this.points = new PointSpending(options);
  }

  owns(path: string): boolean {
    return path === SESSION_PATH || path.startsWith(`${SESSION_PATH}/`);
  }

  async handle(exchange: HttpExchange): Promise<void> {
    const { path, request, language } = exchange;
    exchange.operation = { kind: "session", name: undefined };
    try {
      if (path === SESSION_PATH) await this.change(exchange);
      else if (request.method !== "GET") throw methodNotAllowed("GET");
      else if (path === `${SESSION_PATH}/start` && this.options.provider)
        await visit(exchange, localPath(exchange.search.get("to")), this.leave(exchange, this.options.provider));
      else if (path === `${SESSION_PATH}/callback` && this.options.provider)
        await visit(exchange, this.options.provider.pageOf(request), this.comeBack(exchange, this.options.provider));
      else await sendJson(exchange, 404, { error: "NOT_FOUND" });
    } catch (error) {
      if (error instanceof ExpectedError) await answerExpectedError(exchange, error);
      else if (error instanceof HttpRefusal)
        await sendJson(exchange, error.status, { error: error.code, message: error.text[language] }, error.headers);
      else throw error;
    }
  }

  private async change(exchange: HttpExchange): Promise<void> {
    const { request, response } = exchange;
    const { cookie, sessions, authenticate } = this.options;
    if (request.method !== "POST" && request.method !== "DELETE") throw methodNotAllowed("POST, DELETE");
    // Another site must not sign a reader out, nor in as somebody else.
    if (!isFromOwnPage(request)) throw foreign();
    if (request.method === "POST") {
      const key = await readKey(exchange);
      const viewer = await knownViewer(exchange, this.points, () => authenticate(`Bearer ${key}`));
      await this.signIn(exchange, viewer);
    } else {
      const token = cookie.read(request);
      if (token !== undefined) await sessions.end(token);
      cookie.clear(request, response);
    }
    exchange.status = 204;
    response.writeHead(204, { "Cache-Control": "no-store" }).end();
  }

  /** A new token, whatever the browser had: the session before ends here. */
  private async signIn({ request, response }: HttpExchange, viewer: Viewer): Promise<void> {
    const { cookie, sessions } = this.options;
    const before = cookie.read(request);
    if (before !== undefined) await sessions.end(before);
    cookie.write(request, response, await sessions.start(viewer), SESSION_MS / 1_000);
  }

  private async leave(exchange: HttpExchange, provider: ProviderSignIn): Promise<string> {
    await this.points.spend(exchange, publicViewer, LEAVING_COST);
    return await provider.begin(exchange, localPath(exchange.search.get("to")));
  }

  private async comeBack(exchange: HttpExchange, provider: ProviderSignIn): Promise<string> {
    const { credential, to } = await provider.end(exchange);
    const viewer = await knownViewer(exchange, this.points, () => this.options.authenticate(`Bearer ${credential}`));
    await this.signIn(exchange, viewer);
    return to;
  }
}

/** A browser that was sent here sees a page, also when it fails: the page of the sign-in says why, and goes on to `to` once it succeeds. */
async function visit(exchange: HttpExchange, to: string, going: Promise<string>): Promise<void> {
  let location: string;
  try {
    location = await going;
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    const goingOn = to === "/" ? "" : `&vers=${encodeURIComponent(to)}`;
    location = `/connexion?echec=${error.details.reason ?? error.code}${goingOn}`;
  }
  exchange.status = 303;
  exchange.response
    .writeHead(303, { Location: location, "Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "Content-Length": 0 })
    .end();
}

async function readKey({ request }: HttpExchange): Promise<string> {
  if (request.headers["content-type"] !== "application/json") {
    throw new HttpRefusal(415, "UNSUPPORTED_MEDIA_TYPE", {
      fr: "Envoyez du JSON (application/json).",
      en: "Send JSON (application/json).",
    });
  }
  const body = parsed(await readBody(request));
  if (typeof body === "object" && body !== null && "key" in body && typeof body.key === "string") return body.key.trim();
  throw badRequest({ fr: "Donnez la clé dans le champ « key ».", en: 'Give the key in the field "key".' });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest({ fr: "Le corps de la requête n'est pas du JSON valide.", en: "The request body is not valid JSON." });
  }
}

function foreign(): HttpRefusal {
  return new HttpRefusal(403, "FORBIDDEN_ORIGIN", {
    fr: "On ne se connecte et ne se déconnecte que depuis les pages de ce serveur.",
    en: "One signs in and out from this server's own pages only.",
  });
}
