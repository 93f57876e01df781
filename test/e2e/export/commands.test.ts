import { execFile, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { buildProgram, PROGRAM } from "../../support/program.js";
import { createTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createWorldDatabase } from "../../support/world-database.js";

const MANY = 20_000;

let full: TestDatabase;
let folder: string;
const made: TestDatabase[] = [];

beforeAll(async () => {
  await buildProgram();
  full = (await createWorldDatabase()).db;
  made.push(full);
  folder = await mkdtemp(join(tmpdir(), "maillage-export-"));
}, 120_000);

afterAll(async () => {
  await Promise.all(made.map((db) => db.drop()));
  await rm(folder, { recursive: true });
});

async function emptyDatabase(): Promise<TestDatabase> {
  const db = await createTestDatabase();
  made.push(db);
  return db;
}

function environmentOf({ url, secret }: TestDatabase): Readonly<Record<string, string>> {
  return { PATH: process.env.PATH ?? "", DATABASE_URL: url, MAILLAGE_SECRET: secret };
}

async function maillage(
  db: TestDatabase,
  ...parameters: string[]
): Promise<{ readonly code: number; readonly out: string; readonly notes: string }> {
  return await new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, ...parameters], { env: environmentOf(db), maxBuffer: 100_000_000 }, (error, out, notes) => {
      resolve({ code: error ? Number(error.code) : 0, out, notes });
    });
  });
}

test("export writes what the audience sees, to a file or to the next program, and says beside how much", async () => {
  const { code, out, notes } = await maillage(full, "export", "organizations");
  expect(code).toBe(0);
  const lines = out.trimEnd().split("\n");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ type: "Export", audience: "PUBLIC" });
  expect(notes).toContain(`${lines.length - 2} fiches`);
  const file = join(folder, "organismes.csv");
  expect(await maillage(full, "export", "organizations", "--format", "csv", "-o", file)).toMatchObject({ code: 0, out: "" });
  expect((await readFile(file, "utf8")).split("\r\n").length).toBeGreaterThan(lines.length - 2);
  expect(await readdir(folder)).toEqual(["organismes.csv"]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
}, 60_000);

test("what is not there is said with what is", async () => {
  const unknown = await maillage(full, "export", "organisations");
  expect([unknown.code, unknown.notes]).toEqual([1, expect.stringContaining("organizations")]);
  expect((await maillage(full, "export", "all", "--audience", "BOSS")).notes).toContain("COMMITTEE");
  expect((await maillage(full, "restore", join(folder, "absent"))).notes).toContain("✗");
}, 60_000);

test("export and restore make the same directory, compressed or not", async () => {
  const [file, plain] = [join(folder, "tout.jsonl.gz"), join(folder, "tout.jsonl")];
  expect((await maillage(full, "export", "all", "--audience", "staff", "-o", file)).code).toBe(0);
  const text = gunzipSync(await readFile(file)).toString();
  const db = await emptyDatabase();
  expect(await maillage(db, "restore", file)).toMatchObject({ code: 0, out: expect.stringContaining("fiches restaurées") });
  expect((await maillage(db, "export", "all", "--audience", "STAFF")).out).toBe(text);
  await writeFile(plain, text);
  const again = await maillage(db, "restore", plain);
  expect([again.code, again.notes]).toEqual([1, expect.stringContaining("n'est pas vide")]);
}, 120_000);

test("a restore that is killed leaves nothing, and the next one succeeds", async () => {
  const many = join(folder, "beaucoup.jsonl");
  const text = gunzipSync(await readFile(join(folder, "tout.jsonl.gz"))).toString();
  const person = text.split("\n").find((line) => line.startsWith('{"type":"Person"')) ?? "";
  const people = Array.from({ length: MANY }, (_, index) => person.replace(/"id":"[^"]+"/, `"id":"${idOf(index)}"`));
  const whole = text
    .replace(person, [person, ...people].join("\n"))
    .replace(/"records":(\d+)/, (_, count: string) => `"records":${Number(count) + MANY}`);
  await writeFile(many, whole);
  const db = await emptyDatabase();
  const child = spawn(process.execPath, [PROGRAM, "restore", many], { env: environmentOf(db), stdio: "ignore" });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once("exit", (_, signal) => resolve(signal)));
  const isWriting = async (): Promise<boolean> => {
    const { rows } = await db.owner.query(
      "select from pg_stat_activity where datname = current_database() and query like '%restored%' and pid <> pg_backend_pid()",
    );
    return rows.length > 0;
  };
  while (child.exitCode === null && !(await isWriting())) await wait(5);
  child.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");
  const { rows } = await db.owner.query(
    "select (select count(*)::int from person) as people, (select count(*)::int from source) as sources",
  );
  expect(rows).toEqual([{ people: 0, sources: 0 }]);
  expect((await maillage(db, "restore", many)).code).toBe(0);
  expect((await db.owner.query("select count(*)::int as count from person")).rows).toEqual([
    { count: text.split("\n").filter((line) => line.startsWith('{"type":"Person"')).length + MANY },
  ]);
  expect((await stat(many)).size).toBeGreaterThan(1_000_000);
}, 180_000);

function idOf(index: number): string {
  return Buffer.from(`Person:019b0000-0000-7000-9000-${String(index).padStart(12, "0")}`).toString("base64url");
}
