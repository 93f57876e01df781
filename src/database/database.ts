import { AUDIENCES, type Audience } from "../core/audience.js";
import type { StatementRunner } from "../core/context.js";
import { errorCode } from "../core/error-code.js";
import type { Logger } from "../core/logger.js";
import { type DatabaseRole, OWNER_ROLE, readerRole, roleUrl, WRITER_ROLE } from "./roles.js";
import { type PoolState, StatementPool, type StatementReport } from "./statement-pool.js";

interface DatabaseOptions {
  /** Address of the database as its owner; each role's own is made from it. */
  readonly ownerUrl: string;
  readonly secret: string;
  readonly log: Logger;
  /** Connections of this process, all roles together, at most. */
  readonly connections: number;
  readonly statementTimeoutMs: number;
  readonly connectionTimeoutMs: number;
  readonly idleTransactionTimeoutMs: number;
}

type StatementListener = (report: StatementReport) => void;

/** How the connections are shared out; the rest goes to PUBLIC, whom most requests come from. */
const SHARES: Readonly<Record<Exclude<Audience, "PUBLIC"> | "owner" | "writer" | "reserve", number>> = {
  MEMBER: 0.2,
  COMMITTEE: 0.1,
  STAFF: 0.15,
  owner: 0.05,
  writer: 0.1,
  /** A listener of notifications and the odd job, which hold their own. */
  reserve: 0.1,
};

/** What checking credentials holds: one short look-up a key every few seconds. */
const CREDENTIAL_CONNECTIONS = 1;

/** The directory as its roles see it. Opens no connection before the first statement. */
export class Database {
  readonly #readers: Readonly<Record<Audience, StatementPool>>;
  readonly #owner: StatementPool;
  readonly #writer: StatementPool;
  readonly #credentials: StatementPool;
  readonly #options: DatabaseOptions;
  readonly #listeners = new Set<StatementListener>();

  constructor(options: DatabaseOptions) {
    this.#options = options;
    const sizes = shareOut(options.connections);
    const reader = (audience: Audience) => this.#pool(readerRole(audience), sizes[audience]);
    this.#readers = { PUBLIC: reader("PUBLIC"), MEMBER: reader("MEMBER"), COMMITTEE: reader("COMMITTEE"), STAFF: reader("STAFF") };
    this.#owner = this.#pool(OWNER_ROLE, sizes.owner);
    this.#writer = this.#pool(WRITER_ROLE, sizes.writer);
    this.#credentials = this.#pool(WRITER_ROLE, CREDENTIAL_CONNECTIONS, "maillage_writer (credentials)");
  }

  /** Sees what the audience sees, and changes nothing. */
  reader(audience: Audience): StatementRunner {
    return this.#readers[audience];
  }

  /** Sees what a MEMBER sees, and the organization's own sheet whole. Each statement is a transaction that says whose sheet. */
  ownSheet(organizationId: string): StatementRunner {
    return {
      run: (statement) =>
        this.#owner.transaction(async (runner) => {
          await runner.run({
            name: "own_sheet",
            text: "select set_config('maillage.organization_id', $1, true)",
            values: [organizationId],
          });
          return await runner.run(statement);
        }),
    };
  }

  /** The writer, on a connection of its own, so that checking who asks never waits for a write to end. */
  credentials(): StatementRunner {
    return this.#credentials;
  }

  /** Each statement its own transaction. */
  writer(): StatementRunner {
    return this.#writer;
  }

  /** All of `work` in one transaction of the writer: kept when it ends well, undone when it throws. */
  write<T>(work: (runner: StatementRunner) => Promise<T>): Promise<T> {
    return this.#writer.transaction(work);
  }

  /** @throws ExpectedError UNAVAILABLE when the database does not answer. */
  async ping(): Promise<void> {
    await this.#readers.PUBLIC.run({ name: "ping", text: "select 1", values: [] });
  }

  /** Calls the listener after each statement, until the answered function is called. */
  onStatement(listener: StatementListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  poolStates(): PoolState[] {
    return this.#pools().map((pool) => pool.state());
  }

  /** Waits for the statements that run, then closes every connection. */
  async close(): Promise<void> {
    await Promise.all(this.#pools().map((pool) => pool.close()));
  }

  #pools(): StatementPool[] {
    return [...AUDIENCES.map((audience) => this.#readers[audience]), this.#owner, this.#writer, this.#credentials];
  }

  #pool(role: DatabaseRole, connections: number, name = role.name): StatementPool {
    const { ownerUrl, secret, log, statementTimeoutMs, connectionTimeoutMs, idleTransactionTimeoutMs } = this.#options;
    return new StatementPool({
      url: roleUrl(ownerUrl, role, secret),
      role: name,
      connections,
      statementTimeoutMs,
      connectionTimeoutMs,
      idleTransactionTimeoutMs,
      onLost: (error) => log.warn({ role: name, code: errorCode(error) }, "an idle database connection was lost"),
      onStatement: (report) => {
        for (const listener of this.#listeners) listener(report);
      },
    });
  }
}

function shareOut(connections: number): Record<Audience | "owner" | "writer", number> {
  const part = (share: number) => Math.max(1, Math.floor(connections * share));
  const { MEMBER, COMMITTEE, STAFF, owner, writer, reserve } = SHARES;
  const sizes = { MEMBER: part(MEMBER), COMMITTEE: part(COMMITTEE), STAFF: part(STAFF), owner: part(owner), writer: part(writer) };
  const given = Object.values(sizes).reduce((sum, size) => sum + size, part(reserve) + CREDENTIAL_CONNECTIONS);
  return { ...sizes, PUBLIC: connections - given };
}
