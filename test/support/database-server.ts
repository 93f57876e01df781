import { createHash } from "node:crypto";
import type { Logger } from "../../src/core/logger.js";

/** Where the run's PostgreSQL is, handed by global-setup to every test file. */
interface TestServer {
  /** As a superuser, any database. */
  readonly url: string;
  readonly secret: string;
  /** Database that holds the migrated, empty directory. */
  readonly template: string;
}

const VARIABLE = "MAILLAGE_TEST_SERVER";

export const TEST_LIMITS = {
  connections: 20,
  statementTimeoutMs: 10_000,
  connectionTimeoutMs: 5_000,
  idleTransactionTimeoutMs: 30_000,
  lockTimeoutMs: 5_000,
  waitMs: 20_000,
} as const;

export const silentLog: Logger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

export function publishTestServer(server: TestServer): void {
  process.env[VARIABLE] = JSON.stringify(server);
}

export function testServer(): TestServer {
  const published = process.env[VARIABLE];
  if (published === undefined) throw new Error("global-setup has not started a database server");
  return JSON.parse(published) as TestServer;
}

/** The secret of a server given from outside: the same at each run, so that its roles stay. */
export function secretOfServer(url: string): string {
  return createHash("sha256")
    .update(`tests ${new URL(url).host}`)
    .digest("hex");
}
