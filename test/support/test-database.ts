import { randomBytes } from "node:crypto";
import pg from "pg";
import { Database } from "../../src/database/database.js";
import { inDatabase } from "../../src/database/database-url.js";
import { silentLog, TEST_LIMITS, testServer } from "./database-server.js";

export interface TestDatabase {
  /** As the owner. */
  readonly url: string;
  readonly secret: string;
  readonly database: Database;
  /** Connections of the owner, whose bare table names mean the tables themselves. */
  readonly owner: pg.Pool;
  /** Another database with what this one holds now. */
  copy(): Promise<TestDatabase>;
  drop(): Promise<void>;
}

interface TestDatabaseOptions {
  /** Without tables, roles' views or anything else. */
  readonly empty?: boolean;
  readonly statementTimeoutMs?: number;
}

/** A database of its own for a test file: a copy of the migrated template, made in some tens of milliseconds. */
export function createTestDatabase({ empty = false, ...limits }: TestDatabaseOptions = {}): Promise<TestDatabase> {
  return copyDatabase(empty ? "template0" : testServer().template, limits);
}

async function copyDatabase(template: string, limits: TestDatabaseOptions): Promise<TestDatabase> {
  const { url: serverUrl, secret } = testServer();
  const name = `test_${randomBytes(8).toString("hex")}`;
  await onServer(serverUrl, `create database ${name} template ${template}`);
  const url = inDatabase(serverUrl, name);
  const database = new Database({ ...TEST_LIMITS, ...limits, ownerUrl: url, secret, log: silentLog });
  const owner = new pg.Pool({ connectionString: url, max: 2, options: "-c search_path=directory,public" });
  owner.on("error", () => undefined);
  return {
    url,
    secret,
    database,
    owner,
    copy: async () => {
      // Nobody may be connected to a database while it is copied; pools connect again.
      await onServer(serverUrl, `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${name}'`);
      return copyDatabase(name, limits);
    },
    drop: async () => {
      await Promise.all([database.close(), owner.end()]);
      await onServer(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
