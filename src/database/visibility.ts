import { type Audience, audienceRank } from "../core/audience.js";
import { OWN_ROWS } from "./own-sheet.js";
import type { ViewDeclaration } from "./view-declaration.js";

/** Tables whose rows carry their effective audience. */
const GUARDED = [
  "organization",
  "identifier",
  "person",
  "position",
  "relationship",
  "project",
  "partnership",
  "event",
  "event_attendance",
  "participation",
  "publication",
  "contribution",
  "committee",
  "college",
  "seat",
  "mandate",
  "search_document",
] as const;

/** Reference data: they say nothing about who is in the directory. */
const REFERENCES = ["source", "theme", "territory"] as const;

/** How reference data hang together. */
const CLOSURES = ["theme_closure", "territory_containment", "territory_closure"] as const;

/**
 * Join tables. They are open, since nothing reads them but from a record that the asker sees: on their own they would say that
 * a hidden record has a theme. Counts by theme, territory or source must therefore start from the records.
 */
const JOINS = [
  "organization_theme",
  "organization_territory",
  "organization_source",
  "relationship_source",
  "project_theme",
  "project_territory",
  "event_theme",
  "publication_theme",
] as const;

/**
 * A contact point whose value the asker may not see says so instead of answering it. One that someone objected to, or that has
 * no legal basis, is not even mentioned in public. What justifies keeping it is the centre's own matter.
 */
const contactPoint: ViewDeclaration = {
  table: "contact_point",
  where: (audience) => (audience === "PUBLIC" ? `${seenBy(audience)} and withheld is null` : seenBy(audience)),
  columns: {
    value: (audience) => `case when withheld is null and value_audience <= ${audienceRank(audience)} then value end`,
    withheld: (audience) => `coalesce(withheld, case when value_audience > ${audienceRank(audience)} then 'AUDIENCE' end)`,
  },
  hidden: ["legal_basis", "notice_date", "retention_date"],
  own: OWN_ROWS.contact_point,
};

/** The machinery's own tables: nobody reads them but the writer. */
const INTERNAL = ["api_key", "point_bucket"] as const;

/** What each audience sees of each table. */
export const viewDeclarations: readonly ViewDeclaration[] = [
  ...REFERENCES.map((table) => ({ table, where: () => "archived_at is null" })),
  ...CLOSURES.map((table) => ({ table })),
  ...JOINS.map((table) => ({ table })),
  ...GUARDED.map((table) => ({ table, where: seenBy, own: OWN_ROWS[table] })),
  contactPoint,
  ...INTERNAL.map((table) => ({ table, where: () => "false" })),
];

function seenBy(audience: Audience): string {
  return `audience <= ${audienceRank(audience)}`;
}
