import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inDatabase } from "../../src/database/database-url.js";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../src/database/embedded/embedded-postgres.js";
import { migrate } from "../../src/database/migrator.js";
import { publishTestServer, secretOfServer, silentLog, TEST_LIMITS } from "./database-server.js";

export interface TestRun {
  embedded?: EmbeddedPostgres;
  dataDir?: string;
  server: { url: string; secret: string; template: string };
}

/** One PostgreSQL a run (MAILLAGE_TEST_DATABASE_URL gives another), and one migrated database that every test file copies. */
export async function startTestRun(): Promise<TestRun> {
  const given = process.env.MAILLAGE_TEST_DATABASE_URL;
  const run: TestRun = given === undefined ? await embeddedRun() : { server: server(given, secretOfServer(given)) };
  try {
    await prepareTemplate(run.server);
  } catch (error) {
    await endTestRun(run);
    throw error;
  }
  publishTestServer(run.server);
  return run;
}

async function prepareTemplate({ url, secret, template }: TestRun["server"]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${template} template template0`);
  await client.end();
  const { waitMs, lockTimeoutMs } = TEST_LIMITS;
  await migrate({ ownerUrl: inDatabase(url, template), secret, log: silentLog, waitMs, lockTimeoutMs });
}

async function embeddedRun(): Promise<TestRun> {
  const dataDir = await mkdtemp(join(tmpdir(), "maillage-test-"));
  await chmod(dataDir, 0o755);
  const embedded = await startEmbeddedPostgres({
    dataDir,
    log: silentLog,
    onProgress: () => undefined,
    purpose: "test",
    share: false,
    durable: false,
  });
  return { embedded, dataDir, server: server(embedded.url, embedded.secret) };
}

function server(url: string, secret: string): TestRun["server"] {
  return { url, secret, template: `maillage_template_${process.pid}` };
}

export async function endTestRun(run: TestRun): Promise<void> {
  if (run.embedded === undefined) {
    const client = new pg.Client({ connectionString: run.server.url });
    await client.connect();
    await client.query(`drop database if exists ${run.server.template} with (force)`);
    await client.end();
  }
  await run.embedded?.stop();
  if (run.dataDir !== undefined) await rm(run.dataDir, { recursive: true, force: true });
}
