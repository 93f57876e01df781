import { erasePerson } from "../../../src/modules/privacy/erasure.js";
import { ImportDirectory } from "./import-directory.js";
import { organization, siretOf } from "./import-files.js";

let directory: ImportDirectory;

beforeEach(async () => {
  directory = await ImportDirectory.create();
});

afterEach(() => directory.drop());

const undo = (id: string) => directory.imports.undo(id, { name: "essai" });

const siret = siretOf(1);

const first = organization({ name: "Régie", identifiers: [{ scheme: "SIRET", value: siret }] } as never);

test("an undoing that is cut between two batches goes on with the rest; who writes meanwhile waits or is waited for", async () => {
  const many = Array.from({ length: 1_200 }, (_, at) => organization({ name: `Organisation ${at}`, externalId: String(at) }));
  const { id } = await directory.import(many);
  await directory.rows(`create function cut() returns trigger language plpgsql as $$ begin
    if (select count(*) from organization) < 500 then raise exception 'cut' using errcode = '57P01'; end if; return null; end $$`);
  await directory.rows("create trigger cut after delete on organization for each statement execute function cut()");
  await expect(undo(id)).rejects.toThrow("cut");
  expect(await directory.rows("select count(*)::int as left, (select state from import) as state from organization")).toEqual([
    { left: 700, state: "UNDOING" },
  ]);
  await directory.rows("drop trigger cut on organization");
  const { owner } = directory.db;
  const [rest] = await directory.rows<{ id: string }>("select id from organization order by id desc limit 1");
  const writer = await owner.connect();
  await writer.query("begin");
  await writer.query("update organization set name = 'À nous' where id = $1", [rest?.id]);
  const undoing = undo(id);
  await expect(Promise.race([undoing.then(() => "done"), waitingForLock()])).resolves.toBe("waits");
  await writer.query("commit");
  writer.release();
  await undoing;
  expect(await directory.rows("select name from organization")).toEqual([{ name: "À nous" }]);
  expect(await directory.rows("select undone, count(*)::int from planned_change group by 1 order by 1")).toEqual([
    { undone: "KEPT", count: 1 },
    { undone: "UNDONE", count: 1_199 },
  ]);
});

/** Until a statement waits for another's row. */
async function waitingForLock(): Promise<string> {
  for (;;) {
    const [row] = await directory.rows<{ waits: boolean }>(
      "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits",
    );
    if (row?.waits) return "waits";
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("who was erased meanwhile is not brought back by what was known before", async () => {
  const person = (role: string): object => ({
    type: "Person",
    externalId: "p",
    givenName: "Ana",
    familyName: "Durand",
    positions: [{ externalId: "q", organization: { name: "Régie", identifiers: [{ scheme: "SIRET", value: siret }] }, role }],
  });
  await directory.import([first, person("Cheffe")]);
  const { id } = await directory.import([person("Directrice")]);
  const [ana] = await directory.rows<{ id: string }>("select id from person");
  await directory.db.database.write((runner) => erasePerson(runner, ana?.id ?? ""));
  await undo(id);
  expect(await directory.rows("select 1 from person union select 1 from position")).toEqual([]);
  expect(await directory.rows("select 1 from planned_change where undone <> 'UNDONE'")).toEqual([]);
});
