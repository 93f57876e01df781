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
  drop(): Promise<void>;
}

interface TestDatabaseOptions {
  /** Without tables, roles' views or anything else. */
  readonly empty?: boolean;
  readonly statementTimeoutMs?: number;
}

/** A database of its own for a test file: a copy of the migrated template, made in some tens of milliseconds. */
export async function createTestDatabase({ empty = false, ...limits }: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { url: serverUrl, secret, template } = testServer();
  const name = `test_${randomBytes(8).toString("hex")}`;
  await onServer(serverUrl, `create database ${name} template ${empty ? "template0" : template}`);
  const url = inDatabase(serverUrl, name);
  const database = new Database({ ...TEST_LIMITS, ...limits, ownerUrl: url, secret, log: silentLog });
  const owner = new pg.Pool({ connectionString: url, max: 2, options: "-c search_path=directory,public" });
  owner.on("error", () => undefined);
  return {
    url,
    secret,
    database,
    owner,
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
