import type { StatementRunner } from "../../core/context.js";

/** A table of records that are one person's, with the type of their ids. `of` finds them by the people's uuids, `$1`. */
export interface PersonalTable {
  readonly table: string;
  readonly type: string;
  readonly of: string;
}

const ofMandates = (column: string): string => `${column} in (select held.id from mandate held where held.person_id = any($1))`;

/** In the order in which they can be deleted. What was known of mandates goes with the person (a foreign key). */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  {
    table: "registration",
    type: "Registration",
    of: `(person_id = any($1) or person_id is null and email_key in (
      select lower(btrim(e.value)) from contact_point e join position held on held.id = e.position_id
      where e.kind = 'EMAIL' and e.value is not null and held.person_id = any($1)))`,
  },
  { table: "contact_point", type: "ContactPoint", of: "position_id in (select held.id from position held where held.person_id = any($1))" },
  { table: "position", type: "Position", of: "person_id = any($1)" },
  { table: "document", type: "Document", of: ofMandates("mandate_id") },
  { table: "proxy", type: "Proxy", of: `${ofMandates("giver_id")} or ${ofMandates("holder_id")}` },
  { table: "meeting_attendance", type: "MeetingAttendance", of: `person_id = any($1) or ${ofMandates("mandate_id")}` },
  { table: "mandate", type: "Mandate", of: "person_id = any($1)" },
  { table: "participation", type: "Participation", of: "person_id = any($1)" },
  { table: "contribution", type: "Contribution", of: "person_id = any($1)" },
  { table: "person", type: "Person", of: "id = any($1)" },
];

/**
 * What else tells of these records: `of` finds it by their uuids, `$1`, those of rows that are long deleted included. In the order in which
 * they are found. The erasure deletes it, but for the audit, whose entries stay without what they said.
 */
export const TRACES: readonly { readonly table: string; readonly of: string; readonly isEmptied?: true }[] = [
  { table: "person_objection", of: "person_id = any($1)" },
  { table: "external_key", of: "record_id = any($1)" },
  { table: "record_source", of: "record_id = any($1)" },
  {
    table: "import_problem",
    of: "(import_id, file, row) in (select c.import_id, c.file, c.row from planned_change c where c.id = any($1) or c.record_id = any($1))",
  },
  { table: "planned_change", of: "id = any($1) or record_id = any($1)" },
  { table: "proposal", of: "record_id = any($1)" },
  { table: "assertion", of: "record_id = any($1)" },
  { table: "former_assertion", of: "record_id = any($1)" },
  { table: "search_document", of: "id = any($1)" },
  { table: "mandate_version", of: "person_id = any($1)" },
  { table: "work_item", of: "mandate_id = any($1) or position_id = any($1)" },
  {
    table: "merge_step",
    of: "(key ->> 'id')::uuid = any($1) or merge_id in (select m.id from merge m where m.survivor_id = any($1) or m.merged_id = any($1))",
  },
  { table: "merge", of: "survivor_id = any($1) or merged_id = any($1)" },
  { table: "merge_redirect", of: "survivor_id = any($1) or merged_id = any($1)" },
  { table: "audit_entry", of: "row_id = any($1) or record_id = any($1)", isEmptied: true },
];

/** The person and whoever was merged into them: one human being. Empty when the person is unknown. */
export async function samePeople(runner: StatementRunner, id: string): Promise<string[]> {
  const rows = await runner.run<{ id: string }>({
    text: `with survivor (id) as (select coalesce((select m.survivor_id from merge_redirect m where m.merged_id = $1), $1::uuid))
      select p.id from person p where p.id = (select s.id from survivor s)
        or p.id in (select m.merged_id from merge_redirect m where m.survivor_id = (select s.id from survivor s))
      order by p.id = (select s.id from survivor s) desc, p.id for update`,
    values: [id],
  });
  return rows.map((row) => row.id);
}

/** The uuids of all rows that are or were these people's: the audit remembers those that were deleted. */
export async function personalIds(runner: StatementRunner, people: readonly string[]): Promise<string[]> {
  const own = PERSONAL_TABLES.map(({ table, of }) => `select id from "${table}" where ${of}`).join(" union ");
  const rows = await runner.run<{ id: string }>({
    text: `
      with own as (${own}),
      ties as (
        select a.row_id as id from audit_entry a
        where a.row_id is not null and (a.before ->> 'person_id' = any($1::uuid[]::text[]) or a.after ->> 'person_id' = any($1::uuid[]::text[]))
        union select id from own
      )
      select id from ties
      union
      select p.id from proposal p where p.record_id in (select t.id from ties t)
      union
      select a.row_id from audit_entry a
      where a.table_name = 'contact_point' and coalesce(a.before ->> 'position_id', a.after ->> 'position_id') in (select t.id::text from ties t)`,
    values: [people],
  });
  return rows.map((row) => row.id);
}
