/** What may be new, as the address says it (`fiche`); absent, an organization. */
export const SHEETS = ["organisme", "personne", "projet", "rencontre", "publication", "instance"] as const;

export interface NewRecordSearch {
  readonly fiche?: (typeof SHEETS)[number];
  /** The organization where a new person is to have a post. */
  readonly chez?: string;
}
