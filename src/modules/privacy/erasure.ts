import type { StatementRunner } from "../../core/context.js";
import { PERSONAL_TABLES, personalIds, samePeople, TRACES } from "./personal-rows.js";
import { unknownPerson } from "./privacy-refusal.js";

/** What an erasure removed. */
export interface Erased {
  /** The person, and those merged into them. */
  readonly people: readonly string[];
  readonly records: number;
  /** Under whose ids letters to the person may still be kept here. */
  readonly addressees: readonly string[];
}

/**
 * Removes a person from every table, for good. A tombstone remains for each record. That an organization took part in a meeting
 * stays, without who stood for it.
 */
export async function erasePerson(runner: StatementRunner, id: string): Promise<Erased> {
  const people = await samePeople(runner, id);
  if (people.length === 0) throw unknownPerson();
  const ids = await personalIds(runner, people);
  const registrations = await registrationsOf(runner, people);
  // That somebody came stays a number, lest the attendance no longer adds up.
  await runner.run({
    text: `insert into event_attendance as a (id, event_id, category, count)
      select public.uuid_v7(), p.event_id, coalesce(p.category, 'OTHER'), count(*) from participation p
      where p.person_id = any($1) and p.organization_id is null and p.role = 'PARTICIPANT' and p.archived_at is null
      group by p.event_id, coalesce(p.category, 'OTHER')
      on conflict (event_id, category) do update set count = a.count + excluded.count`,
    values: [people],
  });
  await runner.run({
    text: "update participation set person_id = null where person_id = any($1) and organization_id is not null",
    values: [people],
  });
  let records = 0;
  for (const { table, type, of } of PERSONAL_TABLES) {
    const [row] = await runner.run<{ count: number }>({
      text: `with gone as (delete from "${table}" where ${of} returning id),
        buried as (
          insert into tombstone (type, record_id, reason) select '${type}', g.id, 'ERASED' from gone g
          on conflict do nothing)
        select count(*)::int as count from gone`,
      values: [people],
    });
    records += row?.count ?? 0;
  }
  await rememberKeys(runner, ids);
  for (const { table, of, isEmptied } of TRACES) {
    const text = isEmptied ? emptied(table, of) : `delete from "${table}" where ${of}`;
    await runner.run({ text, values: [ids] });
  }
  // Answers that are kept for whoever sends a request again: they will be made anew.
  await runner.run({ text: "update idempotent_request set answer = null where answer is not null", values: [] });
  return { people, records, addressees: [...people, ...registrations] };
}

async function registrationsOf(runner: StatementRunner, people: readonly string[]): Promise<string[]> {
  const [own] = PERSONAL_TABLES.filter(({ table }) => table === "registration");
  const rows = await runner.run<{ id: string }>({ text: `select id from registration where ${own?.of}`, values: [people] });
  return rows.map(({ id }) => id);
}

/** So that no source brings back what it knew: a digest of each key by which it did. */
async function rememberKeys(runner: StatementRunner, ids: readonly string[]): Promise<void> {
  await runner.run({
    text: `
      insert into erased_key (type, source_id, digest)
      select k.type, k.source_id, public.erased_digest(k.source_id, k.type, k.key) from (
        select type, source_id, 'ext:' || value as key from external_key where record_id = any($1)
        union
        select type, source_id, key from record_source where record_id = any($1)
      ) k
      on conflict do nothing`,
    values: [ids],
  });
}

/** Forgets what the audit says that these rows held; that they were written, when and by whom, it keeps. */
export async function scrubAudit(runner: StatementRunner, ids: readonly string[]): Promise<void> {
  await runner.run({ text: emptied("audit_entry", "row_id = any($1)"), values: [ids] });
}

function emptied(table: string, of: string): string {
  return `update "${table}" set before = case when before is not null then '{}'::jsonb end,
    after = case when after is not null then '{}'::jsonb end where ${of}`;
}
