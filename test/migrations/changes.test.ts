import pg from "pg";
import type { ExportedField } from "../../src/modules/export/exported-field.js";
import { EXPORTED_TYPES } from "../../src/modules/export/exported-types.js";
import { makeCollege, makeCommittee, makeMandate, makeSeat } from "../support/factories/committees.js";
import { makeEvent } from "../support/factories/events.js";
import type { Connection } from "../support/factories/insert-row.js";
import { makeCorrespondence, makeIndicator, makeObservation } from "../support/factories/observatory.js";
import { makeContactPoint, makeIdentifier, makeOrganization } from "../support/factories/organizations.js";
import { makePerson, makePosition } from "../support/factories/people.js";
import { containTerritory, makeSource, makeTerritory, makeTheme } from "../support/factories/references.js";
import { createTestDatabase, type TestDatabase } from "../support/test-database.js";

interface Noted {
  readonly type: string;
  readonly id: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly concerns: number;
  readonly reason: string | null;
}

let db: TestDatabase;
let client: pg.Client;
let notified = 0;

beforeAll(async () => {
  db = await createTestDatabase();
  client = new pg.Client({ connectionString: db.url, options: "-c search_path=directory,public" });
  await client.connect();
  client.on("notification", () => {
    notified += 1;
  });
  await client.query("listen maillage_change");
});

afterAll(async () => {
  await client.end();
  await db.drop();
});

/** What one transaction noted, by type and id. */
async function noted(work: (connection: Connection) => Promise<unknown>): Promise<Noted[]> {
  await client.query("begin");
  await work(client);
  const { rows } = await client.query<Noted>(`
    select type, id, audience_before as before, audience_after as after, concerns, reason from change
    where xid = pg_current_xact_id() and concerns < 4 order by type, id`);
  await client.query("commit");
  return rows;
}

const run = (text: string, ...values: unknown[]) => noted((connection) => connection.query(text, values));

test("a record that comes, changes, is hidden, is shown, is archived, comes back and goes", async () => {
  const { id } = await makeOrganization(db.owner, {});
  const row = (before: number | null, after: number | null, concerns: number, reason: string | null = null): Noted[] => [
    { type: "ORGANIZATION", id, before, after, concerns, reason },
  ];
  const { rows } = await db.owner.query("select audience_before, audience_after, concerns from change where id = $1", [id]);
  expect(rows).toEqual([{ audience_before: null, audience_after: 0, concerns: 0 }]);
  expect(await run("update organization set description = 'x' where id = $1", id)).toEqual(row(0, 0, 0));
  expect(await run("update organization set description = 'x' where id = $1", id)).toEqual([]);
  expect(await run("update organization set declared_audience = 2 where id = $1", id)).toEqual(row(0, 2, 0));
  expect(await run("update organization set description = 'y' where id = $1", id)).toEqual(row(2, 2, 2));
  expect(await run("update organization set declared_audience = 1 where id = $1", id)).toEqual(row(2, 1, 1));
  expect(await run("update organization set archived_at = now() where id = $1", id)).toEqual(row(1, null, 1, "DELETED"));
  expect(await run("update organization set description = 'z' where id = $1", id)).toEqual([]);
  expect(await run("update organization set archived_at = null where id = $1", id)).toEqual(row(null, 1, 1));
  expect(await run("delete from organization where id = $1", id)).toEqual(row(1, null, 1, "DELETED"));
});

test("a transaction leaves one row a record, of what it did in the end", async () => {
  const { id } = await makeOrganization(db.owner, {});
  const audience = (connection: Connection, rank: number) =>
    connection.query("update organization set declared_audience = $2 where id = $1", [id, rank]);
  const row = { type: "ORGANIZATION", id, reason: null };
  const there = await noted(async (connection) => {
    await audience(connection, 3);
    await audience(connection, 0);
    await audience(connection, 1);
  });
  expect(there).toEqual([{ ...row, before: 0, after: 1, concerns: 0 }]);
  const shownBetween = await noted(async (connection) => {
    await audience(connection, 0);
    await audience(connection, 2);
  });
  expect(shownBetween).toEqual([{ ...row, before: 1, after: 2, concerns: 1 }]);
  const made = await noted(async (connection) => {
    const { id: passing } = await makeOrganization(connection, {});
    await connection.query("delete from organization where id = $1", [passing]);
  });
  expect(made).toEqual([]);
});

test("a part concerns those who see it, and moves nothing of its record", async () => {
  const { id } = await makeOrganization(db.owner, { kind: "PUBLIC_BODY" });
  const touched = (concerns: number): Noted[] => [{ type: "ORGANIZATION", id, before: 0, after: 0, concerns, reason: null }];
  const { rows: before } = await db.owner.query("select version, updated_at from organization where id = $1", [id]);
  expect(await noted((connection) => makeContactPoint(connection, { organizationId: id, declaredAudience: 1 }))).toEqual(touched(1));
  expect(await noted((connection) => makeContactPoint(connection, { organizationId: id, valueAudience: 2 }))).toEqual(touched(1));
  expect(await noted((connection) => makeIdentifier(connection, { organizationId: id }))).toEqual(touched(0));
  expect(await run("update contact_point set label = 'x' where organization_id = $1", id)).toEqual(touched(1));
  expect(await run("update contact_point set value_audience = 0 where organization_id = $1", id)).toEqual(touched(0));
  expect(await run("insert into organization_theme select $1, id from theme limit 1", id)).toEqual(touched(0));
  expect(await run("delete from organization_theme where organization_id = $1", id)).toEqual(touched(0));
  const { rows: after } = await db.owner.query("select version, updated_at from organization where id = $1", [id]);
  expect(after).toEqual(before);
});

test("hiding a record says so of all that depends on it, and not of what is around them", async () => {
  const organization = await makeOrganization(db.owner, { kind: "PUBLIC_BODY" });
  const person = await makePerson(db.owner, {});
  const position = await makePosition(db.owner, { organizationId: organization.id, personId: person.id });
  await makeContactPoint(db.owner, { positionId: position.id });
  await makeContactPoint(db.owner, { organizationId: organization.id });
  const hidden = { before: 0, after: 3, concerns: 0, reason: null };
  expect(await run("update organization set declared_audience = 3 where id = $1", organization.id)).toEqual([
    { type: "ORGANIZATION", id: organization.id, ...hidden },
    { type: "POSITION", id: position.id, ...hidden },
  ]);
  const shown = { before: 3, after: 0, concerns: 0, reason: null };
  expect(await run("update organization set declared_audience = 0 where id = $1", organization.id)).toEqual([
    { type: "ORGANIZATION", id: organization.id, ...shown },
    { type: "POSITION", id: position.id, ...shown },
  ]);
});

test("a committee changes with its colleges and seats; a mandate by itself, with its person", async () => {
  const committee = await makeCommittee(db.owner, {});
  const college = await makeCollege(db.owner, { committeeId: committee.id });
  const touched = { type: "COMMITTEE", id: committee.id, before: 0, after: 0, reason: null };
  expect(await noted((connection) => makeSeat(connection, { collegeId: college.id, declaredAudience: 2 }))).toEqual([
    { ...touched, concerns: 2 },
  ]);
  const seat = await makeSeat(db.owner, { collegeId: college.id });
  const person = await makePerson(db.owner, {});
  const mandate = await makeMandate(db.owner, { seatId: seat.id, personId: person.id });
  expect(await run("update person set declared_audience = 3 where id = $1", person.id)).toEqual([
    { type: "PERSON", id: person.id, before: 0, after: 3, concerns: 0, reason: null },
    { type: "MANDATE", id: mandate.id, before: 0, after: 3, concerns: 0, reason: null },
  ]);
});

test("reference data come, change, are archived and come back as records do", async () => {
  for (const [type, make] of [
    ["SOURCE", makeSource],
    ["THEME", makeTheme],
    ["TERRITORY", makeTerritory],
  ] as const) {
    const table = type.toLowerCase();
    const { id } = await make(db.owner, {});
    const row = (before: number | null, after: number | null, reason: string | null = null): Noted[] => [
      { type, id, before, after, concerns: 0, reason },
    ];
    const { rows } = await db.owner.query("select audience_before, audience_after, concerns from change where id = $1", [id]);
    expect(rows).toEqual([{ audience_before: null, audience_after: 0, concerns: 0 }]);
    const named = table === "theme" ? "label" : "name";
    expect(await run(`update ${table} set ${named} = 'Autre' where id = $1`, id)).toEqual(row(0, 0));
    expect(await run(`update ${table} set ${named} = 'Autre' where id = $1`, id)).toEqual([]);
    expect(await run(`update ${table} set archived_at = now() where id = $1`, id)).toEqual(row(0, null, "DELETED"));
    expect(await run(`update ${table} set ${named} = 'Caché' where id = $1`, id)).toEqual([]);
    expect(await run(`update ${table} set archived_at = null where id = $1`, id)).toEqual(row(null, 0));
    expect(await run(`delete from ${table} where id = $1`, id)).toEqual(row(0, null, "DELETED"));
  }
});

test("an organization's own source concerns the staff alone, from the statement on that makes it", async () => {
  const { id: organization } = await makeOrganization(db.owner, {});
  const [made] = await run(
    `with made as (insert into source (id, name) values (gen_random_uuid(), 'Fiche de X') returning id)
     insert into own_source (organization_id, source_id) select $1, id from made`,
    organization,
  );
  expect(made).toMatchObject({ type: "SOURCE", before: null, after: 3, concerns: 3 });
  expect(await run("update source set name = 'Fiche de Y' where id = $1", made?.id)).toMatchObject([{ before: 3, after: 3, concerns: 3 }]);
});

test("a territory changes with what contains it, which does too", async () => {
  const [one, other] = [await makeTerritory(db.owner, {}), await makeTerritory(db.owner, {})];
  const both = [one, other].map(({ id }) => ({ type: "TERRITORY", id, before: 0, after: 0, concerns: 0, reason: null }));
  const inOrder = (rows: readonly Noted[]): string[] => rows.map(({ id }) => id).sort();
  const contained = await noted((connection) => containTerritory(connection, one.id, [other.id]));
  expect(contained).toEqual(expect.arrayContaining(both));
  expect(inOrder(await run("delete from territory_containment where container_id = $1", one.id))).toEqual(inOrder(both));
});

test("what the observatory holds: an observation with its indicator, a correspondence by itself", async () => {
  const indicator = await makeIndicator(db.owner, {});
  const [earlier, later] = [
    await makeTerritory(db.owner, { kind: "QPV", code: "QP000001", generation: 2015 }),
    await makeTerritory(db.owner, { kind: "QPV", code: "QN00001F", generation: 2024 }),
  ];
  const { id: sourceId } = await makeSource(db.owner, {});
  const observation = await makeObservation(db.owner, { indicatorId: indicator.id, territoryId: later.id, sourceId });
  const hidden = { before: 0, after: 2, concerns: 0, reason: null };
  expect(await run("update indicator set declared_audience = 2 where id = $1", indicator.id)).toEqual([
    { type: "INDICATOR", id: indicator.id, ...hidden },
    { type: "OBSERVATION", id: observation.id, ...hidden },
  ]);
  const { id } = await makeCorrespondence(db.owner, { earlierId: earlier.id, laterId: later.id, sourceId });
  expect(await run("update territory_correspondence set share = 0.5, measure = 'AREA' where id = $1", id)).toEqual([
    { type: "TERRITORY_CORRESPONDENCE", id, before: 0, after: 0, concerns: 0, reason: null },
  ]);
});

test("who registers concerns those alone who see registrations", async () => {
  const event = await makeEvent(db.owner, {});
  const [registered] = await run(
    `insert into registration (id, event_id, family_name, email, language) values (gen_random_uuid(), $1, 'Une', 'une@exemple.fr', 'fr')`,
    event.id,
  );
  expect(registered).toMatchObject({ type: "EVENT", id: event.id });
  expect(await run("update registration set family_name = 'Autre' where event_id = $1", event.id)).toEqual([
    { type: "EVENT", id: event.id, before: 0, after: 0, concerns: 3, reason: null },
  ]);
});

test("an organization that leaves keeps the identifiers that it had", async () => {
  const { id } = await makeOrganization(db.owner, {});
  await makeIdentifier(db.owner, { organizationId: id, value: "W759999991" });
  await makeIdentifier(db.owner, { organizationId: id, value: "W759999992", declaredAudience: 3 });
  await db.owner.query("update organization set declared_audience = 1 where id = $1", [id]);
  await db.owner.query("delete from organization where id = $1", [id]);
  const seen = async (audience: "PUBLIC" | "MEMBER" | "STAFF") =>
    await db.database.reader(audience).run<{ identifiers: string | null }>({
      text: "select identifiers from change where id = $1 and audience_after is null order by xid",
      values: [id],
    });
  const told = { scheme: "RNA", source: null };
  const parsed = (rows: readonly { identifiers: string | null }[]) =>
    rows.map(({ identifiers }) => JSON.parse(identifiers ?? "null") as unknown);
  expect(parsed(await seen("PUBLIC"))).toEqual([[{ ...told, value: "W759999991" }]]);
  expect(parsed(await seen("MEMBER"))).toEqual([[{ ...told, value: "W759999991" }]]);
  expect(parsed(await seen("STAFF"))).toEqual([
    [
      { ...told, value: "W759999991" },
      { ...told, value: "W759999992" },
    ],
  ]);
});

test("an organization whose identifiers go over to another before it leaves, as in a merge, keeps them too", async () => {
  const [going, staying] = [await makeOrganization(db.owner, {}), await makeOrganization(db.owner, {})];
  for (const value of ["W759999993", "W759999994"]) await makeIdentifier(db.owner, { organizationId: going.id, value });
  await client.query("begin");
  await client.query("update identifier set organization_id = $2 where organization_id = $1 and value = 'W759999993'", [
    going.id,
    staying.id,
  ]);
  await client.query("update organization set declared_audience = 1 where id = $1", [going.id]);
  await client.query("update organization set archived_at = now() where id = $1", [going.id]);
  await client.query("commit");
  const rows = await db.database.reader("PUBLIC").run<{ id: string; identifiers: string | null }>({
    text: "select id, identifiers from change where id = any($1) and xid = (select max(xid) from change where id = $2)",
    values: [[going.id, staying.id], going.id],
  });
  const values = (id: string) =>
    (JSON.parse(rows.find((row) => row.id === id)?.identifiers ?? "[]") as { value: string }[]).map(({ value }) => value).sort();
  expect(rows).toHaveLength(2);
  expect(values(going.id)).toEqual(["W759999993", "W759999994"]);
  expect(values(staying.id)).toEqual([]);
});

test("who commits is heard once, if anything changed", async () => {
  const event = await makeEvent(db.owner, {});
  await client.query("select 1");
  notified = 0;
  await run("update event set description = 'x' where id = $1", event.id);
  await client.query("select 1");
  expect(notified).toBe(1);
  await run("update event set description = 'x' where id = $1", event.id);
  await client.query("select 1");
  expect(notified).toBe(1);
});

/** Tables that name a record and are not shown with it. */
const NOT_SHOWN_WITH: readonly string[] = [
  "api_key",
  "assertion",
  "duplicate",
  "erased_key",
  "external_key",
  "former_assertion",
  "import",
  "mandate_version",
  "own_source",
  "person_objection",
  "proposal",
  "record_source",
  "registration_letter",
  "territory_closure",
  "theme_closure",
  "webhook",
  "work_item",
];

test("every table that names a record of the feed is noted with it, or said not to be", async () => {
  const { rows } = await db.owner.query<{ name: string }>(`
    select distinct c.conrelid::regclass::text as name from pg_constraint c
    where c.contype = 'f' and c.confrelid in (
        select t.tgrelid from pg_trigger t where t.tgname ~ '^change_[a-z]+_insert$')
      and not exists (select from pg_trigger t where t.tgrelid = c.conrelid and t.tgname ~ '^change_.*_insert$')
    order by 1`);
  expect(rows.map(({ name }) => name).filter((name) => !NOT_SHOWN_WITH.includes(name))).toEqual([]);
});

/** Tables that are exported in a record's line, with the record or in it. */
function tablesOf(fields: readonly ExportedField[]): string[] {
  return fields.flatMap((field) => {
    if (field.kind === "references") return [field.pairs.table];
    return field.kind === "parts" ? [field.table, ...tablesOf(field.fields)] : [];
  });
}

test("whatever is exported is a record of the feed, or is noted with one whenever it changes", async () => {
  const { rows } = await db.owner.query<{ name: string }>(`
    select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where t.tgname ~ '^change_.*_(insert|update|delete)$' group by 1 having count(distinct substring(t.tgname from '[a-z]+$')) = 3`);
  const noted = new Set(rows.map(({ name }) => name));
  const exported = new Set(EXPORTED_TYPES.flatMap(({ table, fields }) => [table, ...tablesOf(fields)]));
  expect([...exported].filter((name) => !noted.has(name))).toEqual([]);
  expect(exported.size).toBeGreaterThan(40);
});

test("changes of every record of the feed are kept in the order in which they came about", async () => {
  const { rows } = await db.owner.query<{ type: string; events: string }>(`
    select e.type::text, (select string_agg(t.tgname, ' ' order by t.tgname) from pg_trigger t
      where t.tgrelid = ('directory.' || lower(e.type::text))::regclass and t.tgname ~ '^order_changes_') as events
    from unnest(enum_range(null::public.change_type)) e (type)`);
  expect(rows.map(({ events }) => events)).toEqual(rows.map(() => "order_changes_delete order_changes_insert order_changes_update"));
});

test("triggers that compare rows before and after do so by their hash, however few rows a session began with", async () => {
  const { rows } = await db.owner.query<{ name: string }>(`
    select p.proname as name from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prorettype = 'trigger'::regtype and p.prosrc ~ '\\mjoin\\s+(old|new)_rows|_rows[^;]*\\mjoin\\M'
      and not coalesce('enable_nestloop=off' = any (p.proconfig), false) order by 1`);
  expect(rows).toEqual([]);
});
