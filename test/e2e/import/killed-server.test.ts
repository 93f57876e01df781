import { type ChildProcess, execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { findFreePort } from "../../../src/database/embedded/free-port.js";
import { buildProgram, PROGRAM } from "../../support/program.js";
import { createTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { until } from "../../support/until.js";
import { siretOf } from "./import-files.js";

const ROWS = 8_000;
const MINUTE_MS = 60_000;
const MAPPING = `
name: essai
label: { fr: Essai, en: Trial }
source: { name: Envoi coupé }
records:
  type: Organization
  name: nom
  identifiers: [{ scheme: SIRET, value: siret }]
  contactPoints: [{ kind: EMAIL, value: courriel }]
`;
const FILE = `siret;nom;courriel\n${Array.from({ length: ROWS }, (_, at) => `${siretOf(1_000 + at)};Organisation n° ${at};contact@o${at}.example`).join("\n")}\n`;

let db: TestDatabase;
let port: number;
let key: string;
let child: ChildProcess | undefined;

const environment = () => ({
  PATH: process.env.PATH ?? "",
  DATABASE_URL: db.url,
  MAILLAGE_SECRET: db.secret,
  MAILLAGE_SAMPLE: "false",
  PORT: String(port),
});

beforeAll(async () => {
  await buildProgram();
  db = await createTestDatabase();
  port = await findFreePort();
  const parameters = [PROGRAM, "key", "create", "--name", "Envoi", "--audience", "STAFF"];
  key = (await promisify(execFile)(process.execPath, parameters, { env: environment() })).stdout.trim();
}, MINUTE_MS);

afterAll(async () => {
  child?.kill("SIGKILL");
  await db.drop();
});

async function serve(): Promise<void> {
  child = spawn(process.execPath, [PROGRAM, "serve"], { env: environment(), stdio: "ignore" });
  await until(async () => ((await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined))?.ok ? true : undefined));
}

/** As a machine that loses its power. */
async function kill(): Promise<void> {
  const ended = new Promise((resolve) => child?.once("exit", resolve));
  child?.kill("SIGKILL");
  await ended;
}

async function post<Answer>(path: string, body: FormData | string): Promise<Answer> {
  const headers = { authorization: `Bearer ${key}`, ...(typeof body === "string" && { "content-type": "application/json" }) };
  return (await (await fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", headers, body })).json()) as Answer;
}

/** Asked of the database, which does not die. */
async function isIn(...states: readonly string[]): Promise<true | undefined> {
  const { rows } = await db.owner.query<{ state: string }>("select state from import");
  if (rows[0]?.state === "FAILED") throw new Error("the import failed");
  return states.includes(rows[0]?.state ?? "") ? true : undefined;
}

test(
  "a server that dies while it plans an uploaded import, and again while it writes it, goes on by itself when it is started",
  async () => {
    await serve();
    const form = new FormData();
    form.append("profile", "csv");
    form.append("mapping", MAPPING);
    form.append("file", new Blob([FILE]), "liste.csv");
    const { id } = await post<{ id: string }>("/imports", form);
    await until(() => isIn("READING", "PLANNING"));
    await kill();
    expect(await isIn("PLANNED")).toBeUndefined();

    await serve();
    await until(() => isIn("PLANNED"), MINUTE_MS);
    const query = `mutation { applyImport(input: { id: "${id}" }) { __typename } }`;
    expect(await post("/graphql", JSON.stringify({ query }))).toEqual({ data: { applyImport: { __typename: "ImportPayload" } } });
    const written = async () =>
      (await db.owner.query<{ count: number }>("select count(*)::int as count from organization")).rows[0]?.count ?? 0;
    await until(async () => ((await written()) > 0 ? true : undefined));
    await kill();
    expect(await isIn("APPLYING")).toBe(true);
    expect(await written()).toBeLessThan(ROWS);

    await serve();
    await until(() => isIn("APPLIED"), MINUTE_MS);
    const { rows } = await db.owner.query(`
      select (select count(*)::int from organization where version = 1) as organizations, (select count(distinct value)::int from identifier) as sirets,
        (select count(*)::int from contact_point where archived_at is null) as contacts, (select count(*)::int from duplicate) as doubts,
        (select count(*)::int from change where type = 'ORGANIZATION') as changes, (select counts from import) as counts`);
    expect(rows).toEqual([{ organizations: ROWS, sirets: ROWS, contacts: ROWS, doubts: 0, changes: ROWS, counts: { CREATED: ROWS } }]);
  },
  3 * MINUTE_MS,
);
