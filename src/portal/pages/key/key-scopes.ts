/** Whom a key may be for, and what each may be allowed: an organization's own sheet only where there is one. */
export const KEY_AUDIENCES = ["MEMBER", "COMMITTEE", "STAFF"] as const;
export type KeyAudience = (typeof KEY_AUDIENCES)[number];

export const KEY_SCOPES = ["read", "sync", "write:own", "write", "admin", "feed"] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

export function offeredScopes(audience: KeyAudience, hasOrganization: boolean): readonly KeyScope[] {
  return KEY_SCOPES.filter((scope) => {
    if (scope === "write" || scope === "admin") return audience === "STAFF";
    return scope !== "write:own" || (audience === "MEMBER" && hasOrganization);
  });
}

/** What is ticked at first: to read, which needs no more. */
export const FIRST_SCOPES: readonly KeyScope[] = ["read"];

/** Their words: a colon would end a key's namespace. */
export const SCOPE_WORDS = { read: "read", sync: "sync", "write:own": "own", write: "write", admin: "admin", feed: "feed" } as const;
