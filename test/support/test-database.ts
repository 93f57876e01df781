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
  /** Keeps what it holds now under a name of the worker's server, with a note, for `keptDatabase`. */
  keepAs(name: string, note: string): Promise<void>;
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

/** Another database with what was kept under this name, and the note; undefined when nothing was. */
export async function keptDatabase(name: string): Promise<{ readonly db: TestDatabase; readonly note: string } | undefined> {
  const { url, template } = testServer();
  const kept = keptName(template, name);
  const [found] = await onServer(url, `select shobj_description(oid, 'pg_database') as note from pg_database where datname = '${kept}'`);
  return found?.note ? { db: await copyDatabase(kept, {}), note: found.note } : undefined;
}

function keptName(template: string, name: string): string {
  return `${template}_${name}`;
}

async function copyDatabase(template: string, limits: TestDatabaseOptions): Promise<TestDatabase> {
  const { url: serverUrl, secret, template: empty } = testServer();
  const name = `test_${randomBytes(8).toString("hex")}`;
  await onServer(serverUrl, `create database ${name} template ${template} strategy file_copy`);
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
      await disconnectAll(serverUrl, name);
      return copyDatabase(name, limits);
    },
    keepAs: async (wanted, note) => {
      await disconnectAll(serverUrl, name);
      const kept = keptName(empty, wanted);
      await onServer(serverUrl, `create database ${kept} template ${name} strategy file_copy`);
      await onServer(serverUrl, `comment on database ${kept} is ${pg.escapeLiteral(note)}`);
    },
    drop: async () => {
      await Promise.all([database.close(), owner.end()]);
      await onServer(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

/** Nobody may be connected to a database while it is copied; pools connect again. */
async function disconnectAll(serverUrl: string, name: string): Promise<void> {
  await onServer(serverUrl, `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${name}'`);
}

async function onServer(url: string, statement: string): Promise<{ readonly note?: string }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ note?: string }>(statement)).rows;
  } finally {
    await client.end();
  }
}
