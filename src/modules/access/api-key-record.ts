import type { Scope } from "../../core/context.js";
import type { ApiKeyEntity } from "./api-key.entity.js";

/** A key as it may be shown: all but its secret's hash. */
export type ApiKeyRecord = Readonly<Omit<ApiKeyEntity, "secretHash" | "organization" | "replacedBy">>;

/** As `COLUMNS` give it: instants in milliseconds. */
export interface KeyRow extends Omit<ApiKeyRecord, "createdAt" | "expiresAt" | "revokedAt" | "scopes"> {
  readonly scopes: Scope[];
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
}

const milliseconds = (column: string, name: string): string => `(extract(epoch from ${column}) * 1000)::float8 as "${name}"`;

export const COLUMNS = [
  "id",
  "name",
  "audience",
  'organization_id as "organizationId"',
  "scopes",
  "lookup",
  milliseconds("created_at", "createdAt"),
  'created_by as "createdBy"',
  milliseconds("expires_at", "expiresAt"),
  milliseconds("revoked_at", "revokedAt"),
  'last_used_on as "lastUsedOn"',
  'replaced_by_id as "replacedById"',
].join(", ");

export function recordOf(row: KeyRow): ApiKeyRecord {
  return { ...row, createdAt: new Date(row.createdAt), expiresAt: instant(row.expiresAt), revokedAt: instant(row.revokedAt) };
}

function instant(milliseconds: number | null): Date | null {
  return milliseconds === null ? null : new Date(milliseconds);
}
