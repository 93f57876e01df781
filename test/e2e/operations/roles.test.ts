import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { asRole, inDatabase } from "../../../src/database/database-url.js";
import { diagnoseDatabase } from "../../../src/database/diagnosis.js";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../../src/database/embedded/embedded-postgres.js";
import { migrate } from "../../../src/database/migrator.js";
import { DATABASE_ROLES, missingRoles, roleStatements } from "../../../src/database/roles.js";
import { silentLog, TEST_LIMITS } from "../../support/database-server.js";

const SECRET = "a secret of these tests";
const PASSWORD = "restricted";

/** Roles belong to the cluster: these tests have their own, so as not to pull the rug from under the others. */
let folder: string;
let server: EmbeddedPostgres;
let superuser: pg.Client;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "maillage-roles-"));
  await chmod(folder, 0o755);
  server = await startEmbeddedPostgres({
    dataDir: folder,
    log: silentLog,
    onProgress: () => undefined,
    purpose: "test",
    share: false,
    durable: false,
  });
  superuser = new pg.Client({ connectionString: server.url });
  await superuser.connect();
  for (const owner of ["free", "restricted"]) {
    await superuser.query(`create role ${owner} login password '${PASSWORD}' ${owner === "free" ? "createrole" : ""}`);
  }
}, 60_000);

afterAll(async () => {
  await superuser.end();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The address of a new, empty database, as its owner. */
async function databaseOf(owner: "free" | "restricted", name: string): Promise<string> {
  await superuser.query(`create database ${name} owner ${owner}`);
  return asRole(inDatabase(server.url, name), owner, PASSWORD);
}

async function start(ownerUrl: string, secret = SECRET): Promise<void> {
  await migrate({ ownerUrl, secret, log: silentLog, waitMs: TEST_LIMITS.waitMs, lockTimeoutMs: 1_000 });
}

const roleNames = DATABASE_ROLES.map(({ name }) => name);

test("an owner that may not create roles is told what an administrator must run, and starts once they have", async () => {
  const url = await databaseOf("restricted", "first");
  await expect(start(url)).rejects.toMatchObject({ remedy: { fr: expect.stringContaining("--roles-sql") } });
  const before = await diagnoseDatabase(url, SECRET);
  expect(before.flatMap(({ remedy }) => remedy?.fr ?? []).join()).toContain("maillage_writer");
  const statements = DATABASE_ROLES.flatMap((role) => roleStatements(role, SECRET));
  expect(statements.join()).not.toMatch(/password '(?!SCRAM-SHA-256\$)/);
  for (const statement of statements) await superuser.query(statement);
  await start(url);
  expect((await diagnoseDatabase(url, SECRET)).filter(({ remedy }) => remedy !== null)).toEqual([]);
  await superuser.query("drop database first with (force)");
  await superuser.query(`drop role ${roleNames.join(", ")}`);
});

test("databases of one cluster that start together create its roles once, without being superusers", async () => {
  const urls = await Promise.all(["second", "third", "fourth"].map((name) => databaseOf("free", name)));
  await Promise.all(urls.map((url) => start(url)));
  for (const url of urls) expect(await missingRoles(url, SECRET)).toEqual([]);
});

test("a new secret renews the roles, and the old one opens nothing any more", async () => {
  const url = await databaseOf("free", "fifth");
  await start(url, "another secret");
  expect(await missingRoles(url, "another secret")).toEqual([]);
  expect((await missingRoles(url, SECRET)).map(({ name }) => name)).toEqual(roleNames);
});

test("a role whose search_path was changed is mended", async () => {
  const url = await databaseOf("free", "sixth");
  await start(url);
  await superuser.query("alter role maillage_public set search_path = directory");
  expect((await missingRoles(url, SECRET)).map(({ name }) => name)).toEqual(["maillage_public"]);
  await start(url);
  expect(await missingRoles(url, SECRET)).toEqual([]);
});
