import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { withoutCredentials } from "../core/credential-text.js";

const SANE = /^[\w.:+=/-]{8,128}$/;

/** The id that a proxy or a client gave the request, if it is short, plain and no credential; otherwise a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers["x-request-id"];
  return typeof given === "string" && SANE.test(given) && withoutCredentials(given) === given ? given : randomUUID();
}
