import { ImportDirectory } from "./import-directory.js";
import { siretOf } from "./import-files.js";

/** Two batches that are written, and one that is begun. */
const ROWS = 4_100;

let directory: ImportDirectory;

beforeAll(async () => {
  directory = await ImportDirectory.create();
});

afterAll(() => directory.drop());

/** How often each trigger function has been called so far, by all connections that have ended. */
async function calls(): Promise<ReadonlyMap<string, number>> {
  await directory.rows("select pg_stat_clear_snapshot()");
  const rows = await directory.rows<{ name: string; calls: number }>("select funcname as name, calls::int from pg_stat_user_functions");
  return new Map(rows.map(({ name, calls }) => [name, calls]));
}

test("what is new is written by whole batches: no trigger works out a row's audience, and the feed is told a statement at a time", async () => {
  const database = new URL(directory.db.url).pathname.slice(1);
  await directory.db.owner.query(`alter database ${database} set track_functions = 'pl'`);
  const rows = Array.from({ length: ROWS }, (_, row) => ({
    type: "Organization",
    name: `Organisation n° ${row}`,
    externalId: `e${row}`,
    identifiers: [{ scheme: "SIRET", value: siretOf(row + 1) }],
    contactPoints: [
      { kind: "EMAIL", value: `contact@o${row}.example` },
      {
        kind: "PHONE",
        value: `+33 1 99 ${String(row)
          .padStart(6, "0")
          .replace(/(..)(?=.)/g, "$1 ")}`,
      },
    ],
  }));
  const { counts } = await directory.import(rows);
  expect(counts.CREATED).toBe(ROWS);
  const called = await calls();
  const batches = Math.ceil(ROWS / 2_000);
  for (const perRow of ["identifier_audience", "contact_point_audience", "organization_audience", "archive_audience_contact_point"]) {
    expect([perRow, called.get(perRow) ?? 0]).toEqual([perRow, 0]);
  }
  for (const perStatement of [
    "change_organization",
    "change_organization_by_identifier",
    "change_organization_by_contact_point",
    "refuse_wrong_audience",
  ]) {
    const times = called.get(perStatement) ?? 0;
    expect([perStatement, times > 0 && times <= 4 * batches]).toEqual([perStatement, true]);
  }
});

test("a load that derives a wrong audience is refused, and so is nothing else", async () => {
  const { owner } = directory.db;
  const [hidden] = await directory.rows<{ id: string }>(
    "insert into organization (id, kind, name, declared_audience) values (public.uuid_v7(), 'OTHER', 'Cachée', 3) returning id",
  );
  const insert = (audience: number) =>
    `begin; select set_config('maillage.derived', 'on', true);
     insert into contact_point (id, organization_id, kind, value, audience) values (public.uuid_v7(), '${hidden?.id}', 'EMAIL', 'a@example.org', ${audience}); commit`;
  await expect(owner.query(insert(0))).rejects.toThrow("wrong audience in contact_point");
  await owner.query("rollback");
  await owner.query(insert(3));
  await owner.query(
    `insert into contact_point (id, organization_id, kind, value, audience) values (public.uuid_v7(), '${hidden?.id}', 'EMAIL', 'b@example.org', 0)`,
  );
  expect(await directory.rows("select distinct audience from contact_point where organization_id = $1", [hidden?.id])).toEqual([
    { audience: 3 },
  ]);
});
