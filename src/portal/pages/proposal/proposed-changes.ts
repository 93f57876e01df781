/** The fields of proposed changes that name a record by its id, or several. */
const NAMING = ["parent", "person", "organization", "cycle", "event", "about"];

/** Proposed changes as the API keeps them: an object, by field. */
export function changesOf(changes: unknown): Readonly<Record<string, unknown>> {
  return typeof changes === "object" && changes !== null ? (changes as Readonly<Record<string, unknown>>) : {};
}

/** The ids of the records that proposed changes name. */
export function namedBy(changes: unknown): readonly string[] {
  return Object.entries(changesOf(changes)).flatMap(([field, value]) =>
    NAMING.includes(field) ? [value].flat().filter((id) => typeof id === "string") : [],
  );
}
