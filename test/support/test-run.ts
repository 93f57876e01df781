import { chmod, mkdtemp, readdir, readFile, rm, statfs } from "node:fs/promises";
import { freemem, tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inDatabase } from "../../src/database/database-url.js";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../src/database/embedded/embedded-postgres.js";
import { isAlive } from "../../src/database/embedded/process-state.js";
import { migrate } from "../../src/database/migrator.js";
import { publishTestServers, secretOfServer, silentLog, TEST_LIMITS } from "./database-server.js";

const MEMORY = "/dev/shm";
/** What a worker's databases take is well below. */
const BYTES_A_WORKER = 2_000_000_000;

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
  const folder = await folderFor(workers);
  const starts = given === undefined ? Array.from({ length: workers }, () => embeddedRun(folder)) : [givenRun(given)];
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
  await client.query(`create database ${template} template template0 strategy file_copy`);
  await client.end();
  const { waitMs, lockTimeoutMs } = TEST_LIMITS;
  await migrate({ ownerUrl: inDatabase(url, template), secret, log: silentLog, waitMs, lockTimeoutMs });
}

async function givenRun(url: string): Promise<TestRun> {
  return { server: server(url, secretOfServer(url)) };
}

/** Memory, where there is plenty: to copy a database is to make a thousand small files, which takes a disk ten times as long. */
async function folderFor(workers: number): Promise<string> {
  const mounts = await readFile("/proc/self/mounts", "utf8").catch(() => "");
  const [, , , options = "noexec"] =
    mounts
      .split("\n")
      .find((line) => line.split(" ")[1] === MEMORY)
      ?.split(" ") ?? [];
  if (options.split(",").includes("noexec")) return tmpdir(); // PostgreSQL's programs may lie beside its data
  const { bavail, bsize } = await statfs(MEMORY);
  if (Math.min(bavail * bsize, freemem()) < workers * BYTES_A_WORKER) return tmpdir();
  await removeAbandoned(MEMORY);
  return MEMORY;
}

/** What runs left that were killed. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const maker = /^maillage-test-(\d+)-/.exec(name)?.[1];
    if (maker === undefined || isAlive(Number(maker))) continue;
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined); // another user's is theirs to remove
  }
}

async function embeddedRun(folder: string): Promise<TestRun> {
  const dataDir = await mkdtemp(join(folder, `maillage-test-${process.pid}-`));
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
