const THINGS = [
  "ApiKey",
  "ContactPoint",
  "Contribution",
  "Mandate",
  "Organization",
  "Participation",
  "Partnership",
  "Position",
  "Proposal",
  "Registration",
  "Relationship",
  "Webhook",
  "identifiers",
  "sources",
  "territories",
  "themes",
] as const;

export type MovedThing = (typeof THINGS)[number];

/** What a merge tells of that readers know; undefined for its own bookkeeping (the pair itself, keys of sources), which they need not. */
export function movedThing(what: string): MovedThing | undefined {
  return THINGS.find((thing) => thing === what);
}
