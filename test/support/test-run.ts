import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inDatabase } from "../../src/database/database-url.js";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../src/database/embedded/embedded-postgres.js";
import { migrate } from "../../src/database/migrator.js";
import { publishTestServers, secretOfServer, silentLog, TEST_LIMITS } from "./database-server.js";

export interface TestRun {
  embedded?: EmbeddedPostgres;
  dataDir?: string;
  server: { url: string; secret: string; template: string };
}

/**
 * A PostgreSQL for each of Jest's workers, since a transaction that is open anywhere in a cluster holds back the change feed of all its
 * databases; in each one migrated database that every test file copies. MAILLAGE_TEST_DATABASE_URL gives one PostgreSQL instead, for
 * files that run one after the other (`--runInBand`).
 */
export async function startTestRun(workers: number): Promise<TestRun[]> {
  const given = process.env.MAILLAGE_TEST_DATABASE_URL;
  const starts = given === undefined ? Array.from({ length: workers }, embeddedRun) : [givenRun(given)];
  const started = await Promise.allSettled(starts);
  const runs = started.flatMap((start) => (start.status === "fulfilled" ? [start.value] : []));
  try {
    for (const start of started) if (start.status === "rejected") throw start.reason;
    await Promise.all(runs.map((run) => prepareTemplate(run.server)));
  } catch (error) {
    await endTestRun(runs);
    throw error;
  }
  publishTestServers(runs.map((run) => run.server));
  return runs;
}

async function prepareTemplate({ url, secret, template }: TestRun["server"]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${template} template template0`);
  await client.end();
  const { waitMs, lockTimeoutMs } = TEST_LIMITS;
  await migrate({ ownerUrl: inDatabase(url, template), secret, log: silentLog, waitMs, lockTimeoutMs });
}

async function givenRun(url: string): Promise<TestRun> {
  return { server: server(url, secretOfServer(url)) };
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

export async function endTestRun(runs: readonly TestRun[]): Promise<void> {
  await Promise.all(runs.map(endOne));
}

async function endOne(run: TestRun): Promise<void> {
  if (run.embedded === undefined) {
    const client = new pg.Client({ connectionString: run.server.url });
    await client.connect();
    for (const name of [run.server.template, `${run.server.template}_world`])
      await client.query(`drop database if exists ${name} with (force)`);
    await client.end();
  }
  await run.embedded?.stop();
  if (run.dataDir !== undefined) await rm(run.dataDir, { recursive: true, force: true });
}
