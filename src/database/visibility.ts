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
  "harvested_publication",
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
 * Why nobody may have a contact point's value: an objection, or that it reaches somebody outside the administrations and no legal
 * basis is recorded. Null when neither is so.
 */
const WITHHELD = "coalesce(withheld, case when needs_basis and legal_basis is null then 'NO_LEGAL_BASIS' end)";

/**
 * A contact point whose value the asker may not see says why instead of answering it. In public it is not even mentioned. What
 * justifies keeping it is the centre's own matter.
 */
const contactPoint: ViewDeclaration = {
  table: "contact_point",
  where: (audience) => (audience === "PUBLIC" ? `${seenBy(audience)} and ${seesValue(audience)}` : seenBy(audience)),
  columns: {
    value: (audience) => `case when ${seesValue(audience)} then value end`,
    withheld: (audience) => `coalesce(${WITHHELD}, case when value_audience > ${audienceRank(audience)} then 'AUDIENCE' end)`,
    legal_basis: forStaff("legal_basis"),
    notice_date: forStaff("notice_date"),
    retention_date: forStaff("retention_date"),
    source_id: forStaff("source_id"),
  },
  hidden: ["needs_basis"],
  own: OWN_ROWS.contact_point,
};

/** What an audience is told of a change: whether it saw and sees the record, and the identifiers that it saw. */
const change: ViewDeclaration = {
  table: "change",
  where: (audience) => `concerns <= ${audienceRank(audience)}`,
  columns: {
    audience_before: (audience) => `case when audience_before <= ${audienceRank(audience)} then audience_before end`,
    audience_after: (audience) => `case when audience_after <= ${audienceRank(audience)} then audience_after end`,
    identifiers: (audience) =>
      `(select jsonb_agg(told - 'audience') from jsonb_array_elements(identifiers) told where (told ->> 'audience')::int <= ${audienceRank(audience)})`,
  },
  hidden: ["concerns", "is_touch"],
};

/** What was written, and by whom; a value that is withheld from everyone is so here too. */
const auditEntry: ViewDeclaration = {
  table: "audit_entry",
  where: (audience) => (audience === "STAFF" ? null : "false"),
  columns: { before: told("before"), after: told("after") },
};

/** The machinery's own tables: nobody reads them but the writer. */
const INTERNAL = [
  "api_key",
  "point_bucket",
  "merge",
  "merge_step",
  "webhook",
  "webhook_delivery",
  "webhook_attempt",
  "external_key",
  "erased_key",
  "erasure_secret",
  "own_source",
  "idempotent_request",
  "idempotent_write",
  "consumer",
  "import_chunk",
] as const;

/** Read by the centre's staff alone: what was written, and by whom. */
const STAFF_ONLY = [
  "tombstone",
  "person_objection",
  "retention_run",
  "erasure_receipt",
  "import",
  "planned_change",
  "import_problem",
] as const;

/** Whoever sees both organizations of an undecided pair sees the pair; the staff see what sources bring and what was decided, too. */
const duplicate: ViewDeclaration = {
  table: "duplicate",
  where: (audience) =>
    audience === "STAFF" ? `state <> 'OPEN' or ${seenBy(audience)}` : `state = 'OPEN' and other_id is not null and ${seenBy(audience)}`,
};

/** What each audience sees of each table. */
export const viewDeclarations: readonly ViewDeclaration[] = [
  ...REFERENCES.map((table) => ({ table, where: table === "source" ? seenSource : () => "archived_at is null" })),
  ...CLOSURES.map((table) => ({ table })),
  ...JOINS.map((table) => ({ table })),
  ...GUARDED.map((table) => ({ table, where: seenBy, own: OWN_ROWS[table] })),
  contactPoint,
  { table: "record_source", hidden: ["key", "import_id"] },
  change,
  duplicate,
  { table: "merge_redirect", where: seenBy },
  { table: "proposal", where: (audience) => (audience === "STAFF" ? null : "false"), own: OWN_ROWS["proposal"] },
  auditEntry,
  ...["assertion", "former_assertion"].map((table) => ({ table, where: seenWord })),
  ...STAFF_ONLY.map((table) => ({ table, where: (audience: Audience) => (audience === "STAFF" ? null : "false") })),
  ...INTERNAL.map((table) => ({ table, where: () => "false" })),
];

/** A source that is an organization's own has its name, which not everyone may see. */
function seenSource(audience: Audience): string {
  const isOwn = "exists (select from directory.own_source own where own.source_id = source.id)";
  return audience === "STAFF" ? "archived_at is null" : `archived_at is null and not ${isOwn}`;
}

/** What sources say is for the staff; of a value that is withheld from everyone, for nobody. */
function seenWord(audience: Audience): string {
  return audience === "STAFF" ? `field <> 'value' or not ${isWithheld("record_id")}` : "false";
}

function isWithheld(id: string): string {
  return `exists (select from directory.contact_point c where c.id = ${id} and (c.withheld is not null or c.needs_basis and c.legal_basis is null))`;
}

function told(column: string): () => string {
  return () => `case when table_name = 'contact_point' and ${isWithheld("row_id")} then ${column} - 'value' else ${column} end`;
}

/** A column that others find empty. */
function forStaff(column: string): (audience: Audience) => string {
  return (audience) => (audience === "STAFF" ? column : "null");
}

function seenBy(audience: Audience): string {
  return `audience <= ${audienceRank(audience)}`;
}

function seesValue(audience: Audience): string {
  return `value_audience <= ${audienceRank(audience)} and ${WITHHELD} is null`;
}
