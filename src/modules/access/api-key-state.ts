import type { ApiKeyRecord } from "./api-key-record.js";

/** Whether a key works now. It ends at the very instant of its expiry. */
export function stateOf(
  { revokedAt, expiresAt }: Pick<ApiKeyRecord, "revokedAt" | "expiresAt">,
  now: Date,
): "valid" | "revoked" | "expired" {
  if (revokedAt) return "revoked";
  return expiresAt && expiresAt.getTime() <= now.getTime() ? "expired" : "valid";
}
