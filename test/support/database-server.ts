import { createHash } from "node:crypto";
import type { Logger } from "../../src/core/logger.js";

/** Where a worker's PostgreSQL is, handed by global-setup to every test file. */
interface TestServer {
  /** As a superuser, any database. */
  readonly url: string;
  readonly secret: string;
  /** Database that holds the migrated, empty directory. */
  readonly template: string;
}

const VARIABLE = "MAILLAGE_TEST_SERVERS";

export const TEST_LIMITS = {
  connections: 20,
  statementTimeoutMs: 10_000,
  connectionTimeoutMs: 5_000,
  idleTransactionTimeoutMs: 30_000,
  lockTimeoutMs: 5_000,
  waitMs: 20_000,
} as const;

export const silentLog: Logger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

export function publishTestServers(servers: readonly TestServer[]): void {
  process.env[VARIABLE] = JSON.stringify(servers);
}

/** The server of the worker that runs this test file. */
export function testServer(): TestServer {
  const servers = JSON.parse(process.env[VARIABLE] ?? "[]") as readonly TestServer[];
  const own = servers[Number(process.env.JEST_WORKER_ID ?? 1) - 1];
  if (own === undefined) throw new Error("global-setup has not started a database server for this worker");
  return own;
}

/** The secret of a server given from outside: the same at each run, so that its roles stay. */
export function secretOfServer(url: string): string {
  return createHash("sha256")
    .update(`tests ${new URL(url).host}`)
    .digest("hex");
}
