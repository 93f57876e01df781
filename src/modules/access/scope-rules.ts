import type { Audience } from "../../core/audience.js";
import { SCOPES, type Scope } from "../../core/context.js";

/** Whom a credential can be given to: PUBLIC needs none. */
export type KeyAudience = Exclude<Audience, "PUBLIC">;

export const KEY_AUDIENCES: readonly KeyAudience[] = ["MEMBER", "COMMITTEE", "STAFF"];

/** All that a credential of this audience may be used for. The committee edits nothing; a partner edits its own sheet, if it has one. */
export function scopesOf(audience: Audience, isForOrganization: boolean): readonly Scope[] {
  switch (audience) {
    case "PUBLIC":
      return ["read"];
    case "MEMBER":
      return isForOrganization ? ["read", "write:own", "sync"] : ["read", "sync"];
    case "COMMITTEE":
      return ["read", "sync"];
    case "STAFF":
      return ["read", "write", "sync", "admin"];
  }
}

export function isScope(value: unknown): value is Scope {
  return (SCOPES as readonly unknown[]).includes(value);
}
