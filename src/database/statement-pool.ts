import pg from "pg";
import type { Statement, StatementRunner } from "../core/context.js";
import { isConnectionFailure } from "./connection-failure.js";
import { databaseFailure } from "./database-failure.js";

/** Prepared statements stay in a connection for its life: past this many, it makes way for a fresh one. */
const PREPARED_PER_CONNECTION = 500;

/** What left for the database, and how it went. Never the values. */
export interface StatementReport {
  /** Role that ran it. */
  readonly role: string;
  readonly name: string | undefined;
  readonly text: string;
  readonly durationMs: number;
  readonly failed: boolean;
}

export interface PoolState {
  /** Role whose connections they are. */
  readonly name: string;
  /** Connections open, busy or not. */
  readonly total: number;
  readonly idle: number;
  /** Statements waiting for a connection. */
  readonly waiting: number;
}

interface PoolOptions {
  readonly url: string;
  readonly role: string;
  readonly connections: number;
  readonly statementTimeoutMs: number;
  readonly connectionTimeoutMs: number;
  readonly idleTransactionTimeoutMs: number;
  /** A connection at rest failed: its pool has replaced it. */
  onLost(error: Error): void;
  onStatement(report: StatementReport): void;
}

/** JSON, dates and instants stay the text that PostgreSQL sends: JavaScript's own forms lose microseconds and cost time. */
const TEXT_TYPES = new Set<number>([
  pg.types.builtins.JSON,
  pg.types.builtins.JSONB,
  pg.types.builtins.DATE,
  pg.types.builtins.TIMESTAMP,
  pg.types.builtins.TIMESTAMPTZ,
]);

const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: "text" | "binary") =>
    TEXT_TYPES.has(type) ? (text: string) => text : pg.types.getTypeParser(type, format as "text"),
};

/** The connections of one role. Opened when first needed, then kept. */
export class StatementPool implements StatementRunner {
  readonly #pool: pg.Pool;
  readonly #options: PoolOptions;
  readonly #prepared = new WeakMap<pg.PoolClient, Set<string>>();
  /** Connections that plan every prepared statement once. */
  readonly #planningOnce = new WeakSet<pg.PoolClient>();

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#pool = new pg.Pool({
      connectionString: options.url,
      max: options.connections,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: options.connectionTimeoutMs,
      statement_timeout: options.statementTimeoutMs,
      idle_in_transaction_session_timeout: options.idleTransactionTimeoutMs,
      options: "-c jit=off",
      application_name: "maillage",
      types: typeParsers,
    });
    this.#pool.on("error", options.onLost);
    // A connection lost while it works fails its statement; without a listener it would end the process too.
    this.#pool.on("connect", (client) => client.on("error", () => undefined));
  }

  run<Row extends object>(statement: Statement): Promise<Row[]> {
    return this.#withClient(async (client) => {
      if (statement.name !== undefined) await this.#planOnce(client, statement.isPlannedOnce ?? false);
      return await this.#runOn<Row>(client, statement);
    });
  }

  /** All of `work` in one transaction: kept when it ends well, undone when it throws. */
  transaction<T>(work: (runner: StatementRunner) => Promise<T>): Promise<T> {
    return this.#withClient(async (client) => {
      await client.query("begin");
      try {
        const result = await work({ run: (statement) => this.#runOn(client, statement) });
        await client.query("commit");
        return result;
      } catch (error) {
        // A lost connection undoes its transaction by itself.
        await client.query("rollback").catch(() => undefined);
        throw error;
      }
    });
  }

  state(): PoolState {
    const { totalCount: total, idleCount: idle, waitingCount: waiting } = this.#pool;
    return { name: this.#options.role, total, idle, waiting };
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #withClient<T>(use: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw databaseFailure(error);
    });
    let lost = false;
    try {
      return await use(client);
    } catch (error) {
      lost = isConnectionFailure(error);
      throw databaseFailure(error);
    } finally {
      client.release(lost || (this.#prepared.get(client)?.size ?? 0) > PREPARED_PER_CONNECTION);
    }
  }

  async #runOn<Row extends object>(client: pg.PoolClient, { name, text, values }: Statement): Promise<Row[]> {
    if (name !== undefined) this.#notePrepared(client, name);
    const started = performance.now();
    let failed = true;
    try {
      const { rows } = await client.query<Row>({ ...(name === undefined ? {} : { name }), text, values: [...values] });
      failed = false;
      return rows;
    } finally {
      this.#options.onStatement({ role: this.#options.role, name, text, durationMs: performance.now() - started, failed });
    }
  }

  /**
   * PostgreSQL takes a plan for one value to be better wherever it thinks a filter to be selective and does not know its value, and
   * then plans a statement of thirty tables for longer than it runs. Not in transactions, whose end may undo the setting.
   */
  async #planOnce(client: pg.PoolClient, isWanted: boolean): Promise<void> {
    if (this.#planningOnce.has(client) === isWanted) return;
    await client.query(`set plan_cache_mode = ${isWanted ? "force_generic_plan" : "auto"}`);
    if (isWanted) this.#planningOnce.add(client);
    else this.#planningOnce.delete(client);
  }

  #notePrepared(client: pg.PoolClient, name: string): void {
    const names = this.#prepared.get(client) ?? new Set();
    this.#prepared.set(client, names.add(name));
  }
}
