import { withoutCredentials } from "../core/credential-text.js";
import type { Logger } from "../core/logger.js";
import type { HttpExchange } from "./http-exchange.js";

/** As nginx says it: the client left before its answer. */
const CLIENT_LEFT = 499;

/** One line a request: what kind and how long, nothing of what was asked, no address. */
export function logAccess(log: Logger, { requestId, request, path, operation, viewer, status, bytes, milliseconds }: HttpExchange): void {
  const fields = {
    requestId,
    method: request.method,
    route: routeOf(path),
    audience: viewer?.audience,
    // A key's id names a program; a token's subject may be a person.
    keyId: viewer?.credential?.kind === "key" ? viewer.credential.id : undefined,
    operation: operation?.kind,
    operationName: operation?.name === undefined ? undefined : withoutCredentials(operation.name).slice(0, 100),
    status: status ?? CLIENT_LEFT,
    ms: Math.round(milliseconds * 10) / 10,
    bytes,
  };
  if (path.startsWith("/health/") || path === "/metrics") log.debug(fields, "Request");
  else log.info(fields, "Request");
}

/** Paths that nobody serves may hold anything. */
function routeOf(path: string): string {
  if (path === "/events.ics") return path;
  const folder = /^\/(exports|people|organizations|events|committees|feeds|scim)\//.exec(path)?.[1];
  if (folder !== undefined) return `/${folder}/*`;
  return /^\/(graphql|inscription|graphql\/stream|graphiql|metrics|health\/live|health\/ready)?$/.test(path)
    ? path
    : path.startsWith("/graphiql/")
      ? "/graphiql/*"
      : "other";
}
