import type { IncomingMessage, ServerResponse } from "node:http";
import { HttpRefusal } from "./http-refusal.js";

/** Which web pages may ask, by the origin that their browser declares; `*` alone means any. */
export type AllowedOrigins = readonly string[];

const PREFLIGHT_SECONDS = "7200";

/**
 * Refuses what a browser sends on behalf of another site's page, unless that site is allowed. Requests that no browser marked
 * (servers, scripts) pass: they carry nobody's credentials.
 * @throws HttpRefusal
 */
export function assertOriginAllowed(request: IncomingMessage, allowed: AllowedOrigins): void {
  const { origin, host } = request.headers;
  const site = request.headers["sec-fetch-site"];
  if (site === "same-origin" || site === "none") return;
  if (allowed.includes("*")) return;
  const isKnown = origin === undefined ? site === undefined : allowed.includes(origin) || hostOf(origin) === host;
  if (isKnown) return;
  throw new HttpRefusal(403, "FORBIDDEN_ORIGIN", {
    fr: "Les requêtes depuis les pages de ce site ne sont pas admises. Demandez que son origine soit ajoutée.",
    en: "Requests from this site's pages are not allowed. Ask for its origin to be added.",
  });
}

/**
 * Whether one of this server's own pages asks, or somebody who wrote the address or followed a link to a file. Cookies count for nothing else:
 * not for other sites, nor for other hosts of the same site.
 */
export function isFromOwnPage({ headers, method }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || (site === "none" && (method === "GET" || method === "HEAD"));
  return headers.origin !== undefined && hostOf(headers.origin) === headers.host;
}

/** Tells browsers which pages may read the answer (CORS). */
export function declareOrigin(request: IncomingMessage, response: ServerResponse, allowed: AllowedOrigins): void {
  const { origin } = request.headers;
  if (allowed.length === 0) return;
  response.setHeader("Vary", "Origin");
  if (origin === undefined || !(allowed.includes("*") || allowed.includes(origin))) return;
  response.setHeader("Access-Control-Allow-Origin", allowed.includes("*") ? "*" : origin);
  response.setHeader("Access-Control-Expose-Headers", "RateLimit, RateLimit-Policy, Retry-After, X-Request-Id");
}

export function answerPreflight(response: ServerResponse): void {
  response.setHeader("Access-Control-Allow-Methods", "GET, POST");
  response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, Accept-Language, X-Request-Id, Idempotency-Key");
  response.setHeader("Access-Control-Max-Age", PREFLIGHT_SECONDS);
  response.writeHead(204).end();
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
