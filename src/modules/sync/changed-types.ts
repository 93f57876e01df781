/** A type of the feed: how it is called there, as a GraphQL type, and as a table. */
export interface ChangedType {
  readonly name: string;
  readonly record: string;
}

/** In the order of a first copy: whatever a record names comes before it. PostgreSQL's `change_type` has the same names in the same order. */
export const CHANGED_TYPES: readonly ChangedType[] = [
  { name: "SOURCE", record: "Source" },
  { name: "THEME", record: "Theme" },
  { name: "TERRITORY", record: "Territory" },
  { name: "TERRITORY_CORRESPONDENCE", record: "TerritoryCorrespondence" },
  { name: "ORGANIZATION", record: "Organization" },
  { name: "PERSON", record: "Person" },
  { name: "POSITION", record: "Position" },
  { name: "RELATIONSHIP", record: "Relationship" },
  { name: "PROJECT", record: "Project" },
  { name: "EVENT", record: "Event" },
  { name: "PUBLICATION", record: "Publication" },
  { name: "COMMITTEE", record: "Committee" },
  { name: "MANDATE", record: "Mandate" },
  { name: "INDICATOR", record: "Indicator" },
  { name: "OBSERVATION", record: "Observation" },
];

const ALL = (1 << CHANGED_TYPES.length) - 1;

/** The types asked for as one number, a bit each; absent or null, all. */
export function typesMask(names: unknown): number {
  if (!Array.isArray(names)) return ALL;
  return CHANGED_TYPES.reduce((mask, { name }, index) => (names.includes(name) ? mask | (1 << index) : mask), 0);
}

export function typesOfMask(mask: number): ChangedType[] {
  return CHANGED_TYPES.filter((_, index) => (mask & (1 << index)) !== 0);
}
