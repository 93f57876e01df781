/** Proposed changes as the API keeps them: an object, by field. */
export function changesOf(changes: unknown): Readonly<Record<string, unknown>> {
  return typeof changes === "object" && changes !== null ? (changes as Readonly<Record<string, unknown>>) : {};
}
