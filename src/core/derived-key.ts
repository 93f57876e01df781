import { createHmac } from "node:crypto";

/** A key for one purpose out of the installation's secret: to know one is not to know another. */
export function derivedKey(secret: string, purpose: string): string {
  return createHmac("sha256", secret).update(purpose).digest("base64url");
}
