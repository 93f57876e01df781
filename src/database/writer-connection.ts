import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import type { Statement, StatementRunner } from "../core/context.js";
import { tryAdvisoryLock } from "./advisory-lock.js";
import { databaseFailure } from "./database-failure.js";
import { roleUrl, WRITER_ROLE } from "./roles.js";

const POLL_MS = 200;

/** A statement over all that a file names takes its time; a transaction that rests holds up whoever reads the changes. */
const STATEMENT_TIMEOUT_MS = 600_000;
const IDLE_TRANSACTION_TIMEOUT_MS = 60_000;

const TEXT_TYPES = new Set<number>([
  pg.types.builtins.JSON,
  pg.types.builtins.JSONB,
  pg.types.builtins.DATE,
  pg.types.builtins.TIMESTAMP,
  pg.types.builtins.TIMESTAMPTZ,
]);

const BY_KEYS = "select set_config(name, 'off', true) from unnest('{enable_seqscan,enable_mergejoin,enable_material}'::text[]) name";

export interface WriterDatabase {
  /** Address of the database as its owner. */
  readonly ownerUrl: string;
  readonly secret: string;
  readonly connectionTimeoutMs: number;
}

/** One connection of the writer, kept for a long work such as an import: its statements may be long, and it may hold a lock. */
export class WriterConnection implements StatementRunner {
  private constructor(private readonly client: pg.Client) {}

  static async open({ ownerUrl, secret, connectionTimeoutMs }: WriterDatabase): Promise<WriterConnection> {
    const client = new pg.Client({
      connectionString: roleUrl(ownerUrl, WRITER_ROLE, secret),
      connectionTimeoutMillis: connectionTimeoutMs,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT_MS,
      options: "-c jit=off",
      application_name: "maillage import",
      types: {
        getTypeParser: (type: number, format?: "text" | "binary") =>
          TEXT_TYPES.has(type) ? (value: string) => value : pg.types.getTypeParser(type, format as "text"),
      },
    });
    client.on("error", () => undefined);
    try {
      await client.connect();
    } catch (error) {
      throw databaseFailure(error);
    }
    return new WriterConnection(client);
  }

  async run<Row extends object>({ text, values }: Statement): Promise<Row[]> {
    const { rows } = await this.client.query<Row>(text, [...values]);
    return rows;
  }

  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.client.query("begin");
    try {
      const result = await work();
      await this.client.query("commit");
      return result;
    } catch (error) {
      await this.client.query("rollback").catch(() => undefined);
      throw error;
    }
  }

  /**
   * A transaction over a bounded number of records. They are found by their keys whatever the tables' statistics say: while tables
   * fill up these are behind, and a plan that reads a table whole makes every batch slower than the last.
   */
  batch<T>(work: () => Promise<T>): Promise<T> {
    return this.transaction(async () => {
      await this.run({ text: BY_KEYS, values: [] });
      return await work();
    });
  }

  /** Waits until nobody else holds the lock; it is held until the connection ends. */
  async lock(key: number): Promise<void> {
    while (!(await this.tryLock(key))) await delay(POLL_MS);
  }

  /** The same where nobody holds it; answers false where somebody does. */
  tryLock(key: number): Promise<boolean> {
    return tryAdvisoryLock(this.client, key);
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}
