import { ExpectedError } from "../core/errors.js";

/** What an answer 401 says to an HTTP client (RFC 6750); undefined for other errors. */
export function challengeOf(error: unknown): Readonly<Record<string, string>> | undefined {
  if (!(error instanceof ExpectedError) || error.code !== "UNAUTHENTICATED") return undefined;
  return { "WWW-Authenticate": `Bearer realm="maillage", error="invalid_token", error_description="${error.text.en}"` };
}
