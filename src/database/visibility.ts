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
  "publication_file",
  "registration",
  "contribution",
  "committee",
  "college",
  "seat",
  "mandate",
  "meeting",
  "agenda_item",
  "meeting_attendance",
  "proxy",
  "decision",
  "document",
  "indicator",
  "observation",
  "search_document",
  "harvested_publication",
] as const;

/** Reference data: they say nothing about who is in the directory. */
const REFERENCES = ["source", "theme", "territory", "territory_correspondence"] as const;

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
  "event_publication",
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

/**
 * Fewer than five people are no number for those who may not see their names: they are told none or five, always alike, so that whatever is added up or
 * taken away gives nothing else (docs/adr/0017). The total of an event, from which the rest would follow, is for the staff alone.
 */
const COUNTED_PEOPLE: Readonly<Record<string, Pick<ViewDeclaration, "columns" | "from">>> = {
  event: { columns: { attendance_total: forStaff("attendance_total") } },
  // Whoever is not named to an audience is counted for it, whether or not others see their name.
  event_attendance: {
    from: (audience) =>
      audience === "STAFF"
        ? null
        : `select u.id, e.declared_audience, e.audience, u.event_id, u.category, u.count
          from directory.unnamed_attendance u join directory.event e on e.id = u.event_id
          where u.audience = ${audienceRank(audience)} and u.count > 0`,
  },
  participation: {
    columns: {
      headcount: (audience) => (audience === "STAFF" ? "headcount" : "public.told_number(headcount, 'headcount', id)"),
    },
  },
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
  "session",
  "point_bucket",
  "merge_step",
  "webhook",
  "webhook_delivery",
  "webhook_attempt",
  "external_key",
  "erased_key",
  "erasure_secret",
  "rounding_secret",
  "own_source",
  "idempotent_request",
  "idempotent_write",
  "consumer",
  "import_chunk",
  "import_mapping",
  "registration_letter",
  "unnamed_attendance",
] as const;

/** Read by the centre's staff alone: what was written, and by whom. */
const STAFF_ONLY = [
  "merge",
  "tombstone",
  "person_objection",
  "retention_run",
  "erasure_receipt",
  "import",
  "planned_change",
  "import_problem",
  "work_item",
] as const;

const isAtMost = (table: string, id: string, column: string, rank: number): string =>
  `not exists (select from directory.${table} o where o.id = ${id} and o.${column} > ${rank})`;

/**
 * What a college, a seat or a mandate was known to be. Whoever saw it then sees it, unless it, what it is in, its committee, its person or the kind of its
 * organization is kept from them since. That it was archived since, as a mistake, does not change what was known before.
 */
const versionViews: readonly ViewDeclaration[] = [
  {
    table: "college_version",
    hidden: ["audience"],
    where: (audience) => `${seenBy(audience)} and ${isAtMost("college", "college_version.id", "declared_audience", audienceRank(audience))}
      and ${isAtMost("committee", "committee_id", "audience", audienceRank(audience))}`,
  },
  {
    table: "seat_version",
    hidden: ["audience"],
    where: (audience) => `${seenBy(audience)} and ${isAtMost("seat", "seat_version.id", "declared_audience", audienceRank(audience))}
      and ${ofSeenCollege("seat_version.college_id", audienceRank(audience))}`,
  },
  {
    table: "mandate_version",
    hidden: ["audience"],
    where: (audience) => `${seenBy(audience)} and ${isAtMost("mandate", "mandate_version.id", "declared_audience", audienceRank(audience))}
      and ${isAtMost("person", "person_id", "audience", audienceRank(audience))}
      and ${isAtMost("seat", "seat_id", "declared_audience", audienceRank(audience))}
      and not exists (select from directory.seat s where s.id = seat_id and not (${ofSeenCollege("s.college_id", audienceRank(audience))}))
      ${audience === "PUBLIC" ? `and not exists (select from directory.organization o where o.id = on_behalf_of_id and not public.is_administration(o.kind))` : ""}`,
  },
];

function ofSeenCollege(id: string, rank: number): string {
  return `not exists (select from directory.college c join directory.committee k on k.id = c.committee_id
    where c.id = ${id} and greatest(c.declared_audience, k.audience) > ${rank})`;
}

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
  ...GUARDED.map((table) => ({ table, where: seenBy, ...COUNTED_PEOPLE[table], own: OWN_ROWS[table] })),
  ...versionViews,
  contactPoint,
  { table: "record_source", hidden: ["key", "import_id"] },
  change,
  duplicate,
  { table: "event_seating", where: (audience) => `exists (select from directory.event e where e.id = event_id and e.${seenBy(audience)})` },
  { table: "merge_redirect", where: seenBy },
  { table: "proposal", where: (audience) => (audience === "STAFF" ? null : "false"), own: OWN_ROWS.proposal },
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
