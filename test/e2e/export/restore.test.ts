import { Readable } from "node:stream";
import type { OperationDefinitionNode } from "graphql";
import { parse } from "graphql";
import { findExport, restore } from "../../../src/modules/export/index.js";
import { silentLog } from "../../support/database-server.js";
import { TestDirectory } from "../../support/directory.js";
import { makeOrganization } from "../../support/factories/organizations.js";
import { knownValues } from "../../support/operations/known-values.js";
import { VisibleRows } from "../../support/reference/visible-rows.js";
import { createTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { hideSome } from "../../support/visibility/hide-some.js";
import { Questions } from "../../support/visibility/questions.js";
import { WORLD_TODAY, type World } from "../../support/world.js";
import { createWorldDatabase } from "../../support/world-database.js";

const MINUTE_MS = 60_000;

let directory: TestDirectory;
let world: World;
let file: string;
const made: TestDatabase[] = [];

beforeAll(async () => {
  const { db, world: built } = await createWorldDatabase();
  [directory, world] = [await TestDirectory.create(db), built];
  await directory.db.owner.query(
    "update organization set parent_id = (select max(id::text)::uuid from organization) where parent_id is null and id <> (select max(id::text)::uuid from organization)",
  );
  await hideSome(directory.db.owner, world);
  // A departure that was learned late: what a meeting noted before stays.
  await directory.db.owner.query(
    `update mandate set end_date = coalesce(start_date, '2020')
     where id in (select mandate_id from meeting_attendance union select giver_id from proxy) and coalesce(start_date, '2020') < '2026'`,
  );
  file = await exported(directory.db);
}, MINUTE_MS);

afterAll(async () => {
  await Promise.all([directory.drop(), ...made.map((db) => db.drop())]);
});

async function exported(db: TestDatabase): Promise<string> {
  const found = findExport("all", "jsonl");
  if (!found) throw new Error("There is no export in JSON Lines");
  const request = { runner: db.database.reader("STAFF"), audience: "STAFF", today: WORLD_TODAY, language: "fr" } as const;
  let text = "";
  for await (const part of found.format.write(found.types, request)) text += part.toString();
  return text;
}

async function emptyDatabase(): Promise<TestDatabase> {
  const db = await createTestDatabase();
  made.push(db);
  return db;
}

async function restoreInto(db: TestDatabase, text: string): Promise<number> {
  return await restore({ connectionString: db.url, file: Readable.from([Buffer.from(text)]), log: silentLog });
}

test(
  "what is exported and restored is the same directory",
  async () => {
    const db = await emptyDatabase();
    expect(await restoreInto(db, file)).toBe(file.trimEnd().split("\n").length - 2);
    expect(await exported(db)).toBe(file);
  },
  MINUTE_MS,
);

test(
  "the staff's questions are answered alike, ids included",
  async () => {
    const restored = await emptyDatabase();
    await restoreInto(restored, file);
    const original = await directory.db.copy();
    made.push(original);
    // Neither what was written or known before nor what is no longer there travels.
    for (const { owner } of [original, restored])
      await owner.query(
        `delete from audit_entry; delete from merge_redirect; delete from duplicate;
        delete from college_version; delete from seat_version; delete from mandate_version`,
      );
    const roots = Object.keys(directory.schema.getQueryType()?.getFields() ?? {}).filter((name) => {
      // A feed's cursors are its database's own.
      if (name === "changes") return false;
      const document = parse(`{ ${name} }`);
      return directory.reader.isWhollyPlanned({ document, operation: document.definitions[0] as OperationDefinitionNode, variables: {} });
    });
    const known = knownValues(directory.schema, await VisibleRows.load(original.database.reader("STAFF")));
    const questions = new Questions(directory.schema, roots, known).all().filter(({ query }) => !/known(On|Since)/.test(query));
    expect(questions.length).toBeGreaterThan(100);
    for (const { query, variables } of questions) {
      const options = { audience: "STAFF", today: WORLD_TODAY } as const;
      const answers = [original, restored].map((from) =>
        directory.ask(query, variables, { ...options, from }).then(({ json }) => json, String),
      );
      const [here = "", there = ""] = await Promise.all(answers);
      const at = [...here].findIndex((character, index) => character !== there[index]);
      if (here !== there) throw new Error(`${query}\n${here.slice(at - 200, at + 200)}\n${there.slice(at - 200, at + 200)}`);
    }
  },
  3 * MINUTE_MS,
);

test("the audiences that follow from others are worked out again", async () => {
  const db = await emptyDatabase();
  await restoreInto(db, file);
  for (const table of ["position", "mandate", "contact_point", "search_document"]) {
    const text = `select id, audience from ${table} where audience < 4 order by 1`;
    const [before, after] = await Promise.all([directory.db.owner.query(text), db.owner.query(text)]);
    expect(after.rows).toEqual(before.rows);
  }
});

test("nothing is restored into a directory that holds something", async () => {
  const db = await emptyDatabase();
  const { id } = await makeOrganization(db.owner, { name: "Déjà là" });
  await expect(restoreInto(db, file)).rejects.toThrow("not empty");
  const { rows } = await db.owner.query("select id from organization");
  expect(rows).toEqual([{ id }]);
});

const lineOf = (type: string): string => file.split("\n").find((line) => line.startsWith(`{"type":"${type}"`)) ?? "";

test.each<[string, () => string, RegExp]>([
  ["a file cut short", () => file.slice(0, file.length >> 1), /line \d+|missing/i],
  ["a file without its last line", () => `${file.trimEnd().split("\n").slice(0, -1).join("\n")}\n`, /missing/],
  ["a file that lacks a line", () => file.replace(`${lineOf("Person")}\n`, ""), /missing/],
  ["another file", () => '{"hello":"world"}\n', /no export/],
  ["an export of another audience", () => file.replace('"audience":"STAFF"', '"audience":"PUBLIC"'), /no export/],
  ["a line that is no JSON", () => file.replace(lineOf("Person"), "nonsense"), /Line \d+ is not/],
  [
    "an id of another type",
    () => file.replace(lineOf("Person"), lineOf("Person").replace(/"id":"[^"]+"/, `"id":"${JSON.parse(lineOf("Event")).id}"`)),
    /Line \d+ \(id\)/,
  ],
  [
    "a value of another form",
    () => file.replace(lineOf("Person"), lineOf("Person").replace('"version":1', '"version":"one"')),
    /Line \d+ \(version\)/,
  ],
  [
    "a field that is not known",
    () => file.replace(lineOf("Person"), lineOf("Person").replace('"version":', '"x":1,"version":')),
    /Line \d+ \(x\)/,
  ],
  [
    "a record that is named and not there",
    () => {
      const cut = file.replace(`${lineOf("Person")}\n`, "");
      return cut.replace(/"records":(\d+)/, (_, count: string) => `"records":${Number(count) - 1}`);
    },
    /do not go together/,
  ],
])("%s restores nothing", async (_, text, message) => {
  const db = await emptyDatabase();
  await expect(restoreInto(db, text())).rejects.toThrow(message);
  const { rows } = await db.owner.query("select from organization union all select from source union all select from person");
  expect(rows).toEqual([]);
  const themes = await db.owner.query("select from theme");
  expect(themes.rows.length).toBeGreaterThan(0);
});
