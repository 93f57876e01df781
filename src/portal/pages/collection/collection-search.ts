export const KINDS = ["PROCEEDINGS", "STUDY", "BOOK", "REPORT", "OTHER"] as const;

/** What the address of the collection says. */
export interface CollectionSearch {
  readonly q?: string;
  readonly genre?: (typeof KINDS)[number];
  readonly apres?: string;
}
