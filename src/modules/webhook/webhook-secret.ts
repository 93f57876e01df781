import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";

/** Standard Webhooks asks for 24 to 64. */
const SECRET_BYTES = 32;

/** In the form in which receivers' libraries take it. */
export function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;
}

/**
 * The headers with which a receiver knows that a body is ours, as it is and from now.
 * @param secrets each of which signs
 */
export function signedHeaders(messageId: string, now: Date, body: string, secrets: readonly string[]): Record<string, string> {
  return {
    "webhook-id": messageId,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1_000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(messageId, now, body)).join(" "),
  };
}
