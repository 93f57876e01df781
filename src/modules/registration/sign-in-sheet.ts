import { v7 as uuidv7 } from "uuid";
import type { RequestContext, StatementRunner } from "../../core/context.js";
import { decodeNodeId } from "../../planner/node-id.js";
import { forbidden, invalidInput } from "../../writer/write-refusal.js";
import { writesAll } from "../../writer/write-rights.js";
import { addNamed, heldEvent, SEEN_BY, setTotal } from "./check-in.js";
import type { RecordAttendanceInput, SheetRowInput } from "./registration.inputs.js";
import type { Registrations } from "./registrations.js";

const MOST = 500;

/** Why a line names nobody whom the directory knows for sure. */
export type SheetDoubt = "SEVERAL_PEOPLE" | "NAME_ALONE" | "UNKNOWN_PERSON";

interface DoubtfulRow {
  /** From 1, as the lines were given. */
  readonly row: number;
  readonly reason: SheetDoubt;
  /** Uuids of those whom it may mean. */
  readonly candidates: readonly string[];
}

export interface RecordedSheet {
  readonly event: string;
  /** People who were not recorded before. */
  readonly added: number;
  /** People who were. */
  readonly known: number;
  /** How many came without being recorded by name. */
  readonly counted: number;
  readonly doubtful: readonly DoubtfulRow[];
}

interface Found {
  readonly organization: string | null;
  readonly sure: readonly string[];
  readonly alike: readonly string[];
}

/** What a sheet says, whoever sends it. */
export type Sheet = Pick<RecordAttendanceInput, "event" | "rows" | "total">;

/** @throws WriteRefusal for all but the staff */
export async function recordAttendance(registrations: Registrations, context: RequestContext, input: Sheet): Promise<RecordedSheet> {
  if (!writesAll(context.viewer)) throw forbidden();
  return await registrations.write(context, (runner) => recordSheet(runner, input));
}

/**
 * Records a sign-in sheet. A line is somebody by the id given, by an address that one person alone has, or by a name that one person of
 * the organization named alone has. Of others nobody is guessed: they are counted, for their organization where it is known and
 * otherwise by their public, and told, with those whom they may be. So the number is right, and the same sheet again gives the same.
 */
export async function recordSheet(runner: StatementRunner, input: Sheet): Promise<RecordedSheet> {
  assertRows(input.rows);
  const event = await heldEvent(runner, input.event);
  const found = await identify(runner, event, input.rows);
  const people = new Map<string, { organization: string | null; category: string | null }>();
  const byOrganization = new Map<string, { count: number; category: string | null }>();
  const byCategory = new Map<string, number>();
  const doubtful: DoubtfulRow[] = [];
  for (const [at, row] of input.rows.entries()) {
    const { organization, sure, alike } = found[at] as Found;
    const [person, ...others] = sure;
    const category = row.category ?? null;
    if (person !== undefined && others.length === 0) {
      people.set(person, { organization, category });
      continue;
    }
    if (isNamed(row)) doubtful.push({ row: at + 1, ...doubtOf(sure, alike) });
    const count = isNamed(row) ? 1 : row.count;
    if (organization === null) byCategory.set(category ?? "OTHER", (byCategory.get(category ?? "OTHER") ?? 0) + count);
    else byOrganization.set(organization, { count: (byOrganization.get(organization)?.count ?? 0) + count, category });
  }
  let added = 0;
  for (const [person, given] of people) if (await addNamed(runner, event, { person, ...given })) added += 1;
  await setHeadcounts(runner, event, byOrganization);
  await setCounts(runner, event, byCategory);
  await setTotal(runner, event, input.total);
  const counts = [...[...byOrganization.values()].map(({ count }) => count), ...byCategory.values()];
  return { event, added, known: people.size - added, counted: counts.reduce((sum, count) => sum + count, 0), doubtful };
}

function assertRows(rows: readonly SheetRowInput[]): void {
  if (rows.length === 0 || rows.length > MOST) {
    throw invalidInput(["input", "rows"], { fr: `Donnez de 1 à ${MOST} lignes.`, en: `Give 1 to ${MOST} lines.` });
  }
  const wrong = rows.findIndex(({ count }) => count < 1 || count > 10_000);
  if (wrong >= 0) throw invalidInput(["input", "rows", String(wrong), "count"], { fr: "Donnez au moins 1.", en: "Give at least 1." });
}

function isNamed({ person, familyName, email }: SheetRowInput): boolean {
  return [person, familyName, email].some((value) => value != null && value.trim() !== "");
}

function doubtOf(sure: readonly string[], alike: readonly string[]): Pick<DoubtfulRow, "reason" | "candidates"> {
  if (sure.length > 1) return { reason: "SEVERAL_PEOPLE", candidates: sure };
  return alike.length > 0 ? { reason: "NAME_ALONE", candidates: alike } : { reason: "UNKNOWN_PERSON", candidates: [] };
}

/** For each line, in order, whom it means. One statement for all of them. */
async function identify(runner: StatementRunner, event: string, rows: readonly SheetRowInput[]): Promise<Found[]> {
  const lines = rows.map(({ person, givenName, familyName, email, organization }, at) => ({
    person: person == null ? null : decodeNodeId(person, `input.rows.${at}.person`).uuid,
    name: familyName == null || familyName.trim() === "" ? null : [familyName, givenName ?? ""].join(" ").trim(),
    email: email == null || email.trim() === "" ? null : email,
    organization: organization == null || organization.trim() === "" ? null : organization,
  }));
  const found = await runner.run<{ organization: string | null; sure: string; alike: string }>({
    text: `
      with line as (
        select l.*, l.ordinality as at, public.sort_key(l.name) as name_key, public.sort_key(l.organization) as organization_key
        from rows from (json_to_recordset($1) as (person uuid, name text, email text, organization text)) with ordinality l
      ), told as (
        select l.*, (select case when count(*) = 1 then min(o.id::text)::uuid end from organization o
          where o.audience <= 3 and (o.name_key = l.organization_key or public.sort_key(o.acronym) = l.organization_key)) as organization_id
        from line l
      )
      select coalesce(t.organization_id, given.organization_id) as organization,
        to_json(case
          when t.person is not null then array(select p.id from person p where p.id = t.person and p.audience <= 3)
          when cardinality(m.by_email) > 0 then m.by_email
          else m.by_name end) as sure,
        to_json(array(select p.id from person p where p.name_key = t.name_key and p.audience <= 3 order by p.id limit 10)) as alike
      from told t
      cross join lateral (select
        array(select distinct h.person_id from contact_point c join position h on h.id = c.position_id
          where t.email is not null and c.kind = 'EMAIL' and lower(btrim(c.value)) = lower(btrim(t.email))
            and c.archived_at is null and h.audience <= 3) as by_email,
        array(select distinct p.id from person p join position h on h.person_id = p.id join event e on e.id = $2
          where p.name_key = t.name_key and p.audience <= 3 and h.organization_id = t.organization_id and h.audience <= 3
            and h.possible @> (e.starts_at at time zone 'Europe/Paris')::date) as by_name) m
      left join lateral (select case when count(distinct h.organization_id) = 1 then min(h.organization_id::text)::uuid end as organization_id
        from position h join event e on e.id = $2
        where t.organization is null and h.person_id = coalesce(t.person, case when cardinality(m.by_email) = 1 then m.by_email[1] end)
          and h.audience <= 3 and h.certain @> (e.starts_at at time zone 'Europe/Paris')::date) given on true
      order by t.at`,
    values: [JSON.stringify(lines), event],
  });
  return found.map(({ organization, sure, alike }) => ({
    organization,
    sure: JSON.parse(sure) as string[],
    alike: JSON.parse(alike) as string[],
  }));
}

/** How many came for each organization without a name: those of this sheet, and no others. */
async function setHeadcounts(
  runner: StatementRunner,
  event: string,
  counts: ReadonlyMap<string, { readonly count: number; readonly category: string | null }>,
): Promise<void> {
  const given = JSON.stringify([...counts].map(([organization, { count, category }]) => ({ id: uuidv7(), organization, count, category })));
  const ROWS = "json_to_recordset($2) g(id uuid, organization uuid, count int, category text)";
  const isCount = "p.event_id = $1 and p.headcount is not null and p.archived_at is null";
  await runner.run({
    text: `delete from participation p where ${isCount} and p.organization_id not in (select g.organization from ${ROWS})`,
    values: [event, given],
  });
  await runner.run({
    text: `update participation p set headcount = g.count, category = g.category from ${ROWS}
      where ${isCount} and p.organization_id = g.organization and (p.headcount, p.category) is distinct from (g.count, g.category)`,
    values: [event, given],
  });
  await runner.run({
    text: `insert into participation (id, declared_audience, event_id, organization_id, role, category, headcount)
      select g.id, ${SEEN_BY}, $1, g.organization, 'PARTICIPANT', g.category, g.count from ${ROWS}
      where not exists (select from participation p where ${isCount} and p.organization_id = g.organization)`,
    values: [event, given],
  });
}

async function setCounts(runner: StatementRunner, event: string, counts: ReadonlyMap<string, number>): Promise<void> {
  const given = JSON.stringify([...counts].map(([category, count]) => ({ id: uuidv7(), category, count })));
  await runner.run({
    text: "delete from event_attendance where event_id = $1 and category not in (select g.category from json_to_recordset($2) g(category text))",
    values: [event, given],
  });
  await runner.run({
    text: `insert into event_attendance as a (id, event_id, category, count)
      select g.id, $1, g.category, g.count from json_to_recordset($2) g(id uuid, category text, count int)
      on conflict (event_id, category) do update set count = excluded.count where a.count <> excluded.count`,
    values: [event, given],
  });
}
