import { Database } from "../../../src/database/database.js";
import type { StatementReport } from "../../../src/database/statement-pool.js";
import { silentLog, TEST_LIMITS } from "../../support/database-server.js";
import { createTestDatabase, type TestDatabase } from "../../support/test-database.js";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase({ statementTimeoutMs: 300 });
});

afterAll(() => db.drop());

function connectionsOf(database: Database, role: string): number {
  return database.poolStates().find(({ name }) => name === role)?.total ?? 0;
}

test("no connection is opened before the first statement, and then only for the role that asks", async () => {
  const database = new Database({ ...TEST_LIMITS, ownerUrl: db.url, secret: db.secret, log: silentLog });
  expect(database.poolStates().map(({ total }) => total)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  await database.reader("MEMBER").run({ text: "select 1", values: [] });
  expect(connectionsOf(database, "maillage_member")).toBe(1);
  expect(connectionsOf(database, "maillage_public")).toBe(0);
  await database.close();
});

test("all pools together keep within the connections given", async () => {
  const most = 8;
  const database = new Database({ ...TEST_LIMITS, connections: most, ownerUrl: db.url, secret: db.secret, log: silentLog });
  const runners = [
    ...(["PUBLIC", "MEMBER", "COMMITTEE", "STAFF"] as const).map((audience) => database.reader(audience)),
    database.writer(),
  ];
  await Promise.all(
    runners.flatMap((runner) => Array.from({ length: 20 }, () => runner.run({ text: "select pg_sleep(0.01)", values: [] }))),
  );
  expect(database.poolStates().reduce((sum, { total }) => sum + total, 0)).toBeLessThanOrEqual(most);
  await database.close();
});

test("a reader sees views alone; the writer, tables", async () => {
  const place = { text: "select relkind::text as kind from pg_class where oid = 'organization'::regclass", values: [] };
  const [seen] = await db.database.reader("PUBLIC").run(place);
  const [written] = await db.database.writer().run(place);
  expect(seen).toMatchObject({ kind: "v" });
  expect(written).toMatchObject({ kind: "r" });
});

test.each([
  "select 1 from directory.organization",
  "select 1 from audience_staff.organization",
  "delete from organization",
  "create table x ()",
  "create table public.x ()",
])("a reader is refused by the database itself: %s", async (text) => {
  await expect(db.database.reader("PUBLIC").run({ text, values: [] })).rejects.toMatchObject({ code: "42501" });
});

test("the writer owns nothing and reads no record of migrations", async () => {
  await expect(db.database.writer().run({ text: "drop table organization", values: [] })).rejects.toMatchObject({ code: "42501" });
  await expect(db.database.writer().run({ text: "select 1 from migration", values: [] })).rejects.toMatchObject({ code: "42501" });
});

test("a statement that takes too long is a TIMEOUT, and the connection serves again", async () => {
  await expect(db.database.reader("PUBLIC").run({ text: "select pg_sleep(5)", values: [] })).rejects.toMatchObject({
    name: "ExpectedError",
    code: "TIMEOUT",
  });
  expect(await db.database.reader("PUBLIC").run({ text: "select 1 as one", values: [] })).toEqual([{ one: 1 }]);
});

test("a connection that the server closes is UNAVAILABLE to its statement, then replaced", async () => {
  const slow = db.database.reader("COMMITTEE").run({ text: "select pg_sleep(0.25)", values: [] });
  const refused = expect(slow).rejects.toMatchObject({ code: "UNAVAILABLE", details: { retryable: true } });
  await new Promise((settle) => setTimeout(settle, 100));
  await db.owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'maillage_committee' and datname = current_database()",
  );
  await refused;
  expect(await db.database.reader("COMMITTEE").run({ text: "select 1 as one", values: [] })).toEqual([{ one: 1 }]);
});

test("a database that is down is UNAVAILABLE, without a word of where it should be", async () => {
  const database = new Database({
    ...TEST_LIMITS,
    ownerUrl: "postgres://owner:secret@127.0.0.1:1/nowhere",
    secret: "secret",
    log: silentLog,
  });
  const failure = await database.ping().catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: "ExpectedError", code: "UNAVAILABLE" });
  expect(JSON.stringify(failure)).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|nowhere/);
  await database.close();
});

test("a full pool answers UNAVAILABLE after the time given, rather than never", async () => {
  const database = new Database({
    ...TEST_LIMITS,
    connections: 8,
    connectionTimeoutMs: 100,
    ownerUrl: db.url,
    secret: db.secret,
    log: silentLog,
  });
  const busy = Array.from({ length: 3 }, () => database.reader("STAFF").run({ text: "select pg_sleep(0.5)", values: [] }));
  const outcomes = await Promise.allSettled(busy);
  expect(outcomes).toContainEqual(expect.objectContaining({ reason: expect.objectContaining({ code: "UNAVAILABLE" }) }));
  await database.close();
});

test("other failures of a statement stay as they are, for the face of the house to mask", async () => {
  await expect(db.database.reader("PUBLIC").run({ text: "select nonsense", values: [] })).rejects.toMatchObject({ code: "42703" });
});

test("JSON, dates and instants stay PostgreSQL's text", async () => {
  const text = `select '{"b": 1,  "a": 2}'::json as json, date '2004-01-31' as date, timestamptz '2004-01-31 10:00:00.123456+00' as instant`;
  expect(await db.database.reader("PUBLIC").run({ text, values: [] })).toEqual([
    { json: '{"b": 1,  "a": 2}', date: "2004-01-31", instant: "2004-01-31 10:00:00.123456+00" },
  ]);
});

test("a named statement is prepared once a connection, and one that has prepared too many makes way", async () => {
  const prepared = {
    name: "prepared",
    text: "select pg_backend_pid() as pid, (select count(*)::int from pg_prepared_statements) as statements",
    values: [],
  };
  const reader = db.database.reader("MEMBER");
  const [first] = await reader.run<{ pid: number; statements: number }>(prepared);
  expect(await reader.run(prepared)).toEqual([{ pid: first?.pid, statements: 1 }]);
  for (let n = 0; n < 510; n += 1) await reader.run({ name: `shape ${n}`, text: `select ${n}`, values: [] });
  const [last] = await reader.run<{ pid: number; statements: number }>(prepared);
  expect(last?.pid).not.toBe(first?.pid);
  expect(last?.statements).toBeLessThan(50);
});

test("listeners hear of each statement, its role and its outcome, until they stop listening", async () => {
  const heard: StatementReport[] = [];
  const stop = db.database.onStatement((report) => heard.push(report));
  await db.database.ping();
  await db.database
    .reader("STAFF")
    .run({ text: "select nonsense", values: [] })
    .catch(() => undefined);
  stop();
  await db.database.ping();
  expect(heard).toMatchObject([
    { role: "maillage_public", name: "ping", failed: false },
    { role: "maillage_staff", text: "select nonsense", failed: true },
  ]);
});
