import { connect, createServer, type Server } from "node:net";
import type { MigrationInterface, QueryRunner } from "typeorm";
import type { OperatorError } from "../../../src/core/operator-error.js";
import { diagnoseServer } from "../../../src/database/diagnosis.js";
import { findFreePort } from "../../../src/database/embedded/free-port.js";
import { migrate } from "../../../src/database/migrator.js";
import type { ViewDeclaration } from "../../../src/database/view-declaration.js";
import { silentLog, TEST_LIMITS } from "../../support/database-server.js";
import { createTestDatabase, type TestDatabase } from "../../support/test-database.js";

type Migrations = readonly (new () => MigrationInterface)[];

class CreateNote1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("create table note (id int primary key, body text not null, audience smallint not null)");
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table note");
  }
}

class ChangeNote1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table note alter body type varchar(80), add secret text");
  }
  async down(): Promise<void> {}
}

class IndexNote1700000002000 implements MigrationInterface {
  readonly transaction = false;
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("create index concurrently note_body_idx on note (body)");
  }
  async down(): Promise<void> {}
}

class FailHalfway1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("create table half (id int)");
    await runner.query("select nonsense");
  }
  async down(): Promise<void> {}
}

const NOTE: ViewDeclaration = {
  table: "note",
  where: (audience) => (audience === "STAFF" ? null : "audience = 0"),
  columns: { body: (audience) => (audience === "PUBLIC" ? "left(body, 3)" : "body") },
};

let db: TestDatabase;

beforeEach(async () => {
  db = await createTestDatabase({ empty: true });
});

afterEach(() => db.drop());

function run(
  migrations: Migrations = [CreateNote1700000000000],
  declarations: readonly ViewDeclaration[] = [NOTE],
  url = db.url,
  lockTimeoutMs = 200,
) {
  return migrate({ ownerUrl: url, secret: db.secret, log: silentLog, waitMs: TEST_LIMITS.waitMs, lockTimeoutMs, migrations, declarations });
}

async function notes(audience: "PUBLIC" | "STAFF"): Promise<object[]> {
  return db.database.reader(audience).run({ text: "select * from note order by id", values: [] });
}

const WRITE_NOTES = "insert into note (id, body, audience) values (1, 'public', 0), (2, 'staff', 3)";

test("each audience sees its rows and its columns; a second run finds nothing to do", async () => {
  expect(await run()).toEqual({ executed: ["CreateNote1700000000000"], viewsRegenerated: true });
  expect(await run()).toEqual({ executed: [], viewsRegenerated: false });
  await db.owner.query(WRITE_NOTES);
  expect(await notes("PUBLIC")).toEqual([{ id: 1, body: "pub", audience: 0 }]);
  expect(await notes("STAFF")).toHaveLength(2);
});

test("the writer writes the tables and each audience sees what it wrote", async () => {
  await run();
  await db.database.writer().run({ text: WRITE_NOTES, values: [] });
  expect(await notes("STAFF")).toHaveLength(2);
});

test("a column under a view changes type, and hidden columns stay hidden", async () => {
  await run();
  const hiding = { ...NOTE, hidden: ["secret"] };
  expect(await run([CreateNote1700000000000, ChangeNote1700000001000], [hiding])).toMatchObject({ executed: ["ChangeNote1700000001000"] });
  await db.owner.query(WRITE_NOTES);
  expect(await notes("PUBLIC")).toEqual([{ id: 1, body: "pub", audience: 0 }]);
});

test("a declaration that changes renews the views without any migration", async () => {
  await run();
  await db.owner.query(WRITE_NOTES);
  expect(await run(undefined, [{ table: "note" }])).toEqual({ executed: [], viewsRegenerated: true });
  expect(await notes("PUBLIC")).toHaveLength(2);
});

test("a table that nobody declared stops the migration, which leaves nothing", async () => {
  await expect(run(undefined, [])).rejects.toThrow('table "note" has no declaration in src/database/visibility.ts');
  expect((await db.owner.query("select to_regclass('directory.note') as note")).rows).toEqual([{ note: null }]);
});

test.each([
  [[NOTE, { table: "ghost" }], '"ghost", which is not a table'],
  [[{ table: "note", hidden: ["ghost"] }], '"note.ghost", which is not a column'],
  [[NOTE, NOTE], "declared twice"],
])("a declaration of what is not there stops the migration", async (declarations, message) => {
  await expect(run(undefined, declarations)).rejects.toThrow(message);
});

test("a migration that fails undoes those beside it, and readers keep their views", async () => {
  await run();
  await db.owner.query(WRITE_NOTES);
  await expect(run([CreateNote1700000000000, ChangeNote1700000001000, FailHalfway1700000003000])).rejects.toThrow(/nonsense/);
  expect((await db.owner.query("select to_regclass('directory.half') as half")).rows).toEqual([{ half: null }]);
  expect(await notes("PUBLIC")).toHaveLength(1);
});

test("instances that start together take turns: one migrates, with an index built concurrently, and all come up", async () => {
  const reports = await Promise.all([1, 2, 3].map(() => run([CreateNote1700000000000, IndexNote1700000002000])));
  expect(reports.flatMap(({ executed }) => executed)).toEqual(["CreateNote1700000000000", "IndexNote1700000002000"]);
});

test("a reader in the middle of a statement is waited for, in turns that let others read", async () => {
  await run();
  const busy = await db.owner.connect();
  await busy.query("begin; select * from audience_public.note");
  const migrating = run([CreateNote1700000000000, ChangeNote1700000001000], [NOTE]);
  await new Promise((settle) => setTimeout(settle, 500));
  await busy.query("commit");
  busy.release();
  expect(await migrating).toMatchObject({ executed: ["ChangeNote1700000001000"] });
});

test("a database that is down at start is waited for", async () => {
  const target = new URL(db.url);
  const port = await findFreePort();
  let proxy: Server | undefined;
  setTimeout(() => {
    proxy = createServer((socket) => {
      const upstream = connect(Number(target.port), target.hostname);
      socket.on("error", () => upstream.destroy());
      upstream.on("error", () => socket.destroy());
      socket.pipe(upstream).pipe(socket);
    }).listen(port, "127.0.0.1");
  }, 400);
  const late = new URL(db.url);
  late.hostname = "127.0.0.1";
  late.port = String(port);
  expect(await run(undefined, undefined, late.href)).toMatchObject({ viewsRegenerated: true });
  await new Promise((settle) => proxy?.close(settle));
});

test("one that stays down ends the start with a remedy", async () => {
  const waiting = migrate({ ownerUrl: "postgres://o:p@127.0.0.1:1/x", secret: "s", log: silentLog, waitMs: 300, lockTimeoutMs: 100 });
  await expect(waiting).rejects.toMatchObject({ name: "OperatorError", remedy: { fr: expect.stringContaining("DATABASE_URL") } });
});

test.each<[what: string, address: (url: URL) => void, told: RegExp]>([
  ["database that does not exist", (url) => (url.pathname = "/nowhere"), /« nowhere ».*n'existe pas/],
  ["role that does not exist", (url) => (url.username = "nobody"), /« nobody »/],
  ["password that is another", (url) => (url.password = "wrong"), /« maillage »/],
  ["password that is missing", (url) => (url.password = ""), /« maillage »/],
  ["server without TLS", (url) => url.searchParams.set("sslmode", "require"), /ne chiffre pas/],
])("a %s ends the start at once, with a remedy in both languages and no password", async (_what, change, told) => {
  const url = new URL(db.url);
  change(url);
  const started = performance.now();
  const failure = await run(undefined, undefined, url.href).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: "OperatorError", text: { fr: expect.stringMatching(told), en: expect.any(String) } });
  const { text, remedy } = failure as OperatorError;
  expect(remedy).toEqual({ fr: expect.stringMatching(/recommencez/), en: expect.stringMatching(/try again/) });
  expect(JSON.stringify([text, remedy])).not.toMatch(new RegExp(`wrong|${new URL(db.url).password}`));
  expect(performance.now() - started).toBeLessThan(TEST_LIMITS.waitMs / 2);
});

it("refuses a database that no migration can mend, and writes nothing in it", async () => {
  const name = `latin_${process.pid}_${Date.now()}`;
  await db.owner.query(`create database ${name} template template0 encoding 'LATIN1' lc_collate 'C' lc_ctype 'C'`);
  const url = Object.assign(new URL(db.url), { pathname: `/${name}` }).href;
  try {
    const refused = (await run(undefined, undefined, url).catch((error: unknown) => error)) as OperatorError;
    expect(refused.text.fr).toMatch(/^PostgreSQL \d+(\.|beta).*, LATIN1$/);
    expect(refused.remedy.fr).toBe("Recréez la base avec ENCODING 'UTF8'.");
  } finally {
    await db.owner.query(`drop database ${name}`);
  }
});

it("tells a server that is too old to be upgraded", async () => {
  const old = await diagnoseServer(async <Row>() => [{ version: "14.13", number: 140_013, encoding: "UTF8" }] as Row[]);
  expect(old).toEqual({
    subject: { fr: "PostgreSQL 14.13, UTF8", en: "PostgreSQL 14.13, UTF8" },
    remedy: { fr: "Passez à PostgreSQL 15 ou plus récent.", en: "Upgrade to PostgreSQL 15 or later." },
  });
});
