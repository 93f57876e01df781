import pg from "pg";
import PgBoss from "pg-boss";
import type { StatementRunner } from "../core/context.js";
import { errorCode } from "../core/error-code.js";
import type { Logger } from "../core/logger.js";
import { withAdvisoryLock } from "./advisory-lock.js";
import { roleUrl, WRITER_ROLE } from "./roles.js";

/** Where the queue keeps its tables, which the writer makes and owns. */
const JOBS_SCHEMA = "jobs";

/** Out of what the connections' sharing reserves. */
const CONNECTIONS = 1;

/** One process at a time makes the tables: two would wait for each other. */
const JOBS_LOCK = 7_024_003;

/** One kind of job. A job that fails is tried again, each time later than the last. */
export interface JobKind<Data extends object> {
  readonly name: string;
  readonly retries: number;
  /** Before the first retry; twice as long before each next one. */
  readonly retrySeconds: number;
  /** A job that runs longer than this is taken for dead, and tried again. */
  readonly timeoutSeconds: number;
  readonly work: (data: Data) => Promise<void>;
}

interface JobQueueOptions {
  /** Address of the database as its owner. */
  readonly ownerUrl: string;
  readonly secret: string;
  readonly connectionTimeoutMs: number;
  readonly log: Logger;
  /** How often an idle process looks for jobs. */
  readonly pollingSeconds?: number;
  /** Whether this process only asks for jobs, which others do. */
  readonly onlyAsks?: boolean;
}

/** Jobs that outlive the request, and the process, that asked for them: rows of PostgreSQL, each taken by one process. */
export class JobQueue {
  readonly #boss: PgBoss;
  readonly #url: string;

  constructor(private readonly options: JobQueueOptions) {
    const { ownerUrl, secret, connectionTimeoutMs, log, pollingSeconds = 5, onlyAsks = false } = options;
    this.#url = roleUrl(ownerUrl, WRITER_ROLE, secret);
    const connection = { connectionString: this.#url, connectionTimeoutMillis: connectionTimeoutMs, max: CONNECTIONS };
    this.#boss = new PgBoss({
      ...connection,
      schema: JOBS_SCHEMA,
      application_name: "maillage jobs",
      archiveCompletedAfterSeconds: 3600,
      deleteAfterDays: 7,
      pollingIntervalSeconds: pollingSeconds,
      cronMonitorIntervalSeconds: 45,
      supervise: !onlyAsks,
      schedule: !onlyAsks,
    });
    this.#boss.on("error", (error) => log.warn({ code: errorCode(error) ?? error.name }, "the job queue met an error"));
  }

  /** Makes the queue's tables where they are missing; several processes may at once. */
  async start(kinds: readonly Pick<JobKind<object>, "name" | "retries" | "retrySeconds" | "timeoutSeconds">[]): Promise<void> {
    await withAdvisoryLock(this.options.ownerUrl, JOBS_LOCK, async () => {
      await this.#install();
      await this.#boss.start();
      for (const { name, retries, retrySeconds, timeoutSeconds } of kinds) {
        const options = { retryLimit: retries, retryDelay: retrySeconds, retryBackoff: true, expireInSeconds: timeoutSeconds };
        await this.#boss.createQueue(name, { name, ...options });
      }
    });
  }

  /** Does the jobs of this kind from now on, here. Data and failures that are kept name no one: ids and codes only. */
  async work<Data extends object>({ name, work }: JobKind<Data>): Promise<void> {
    await this.#boss.work<Data>(name, async (jobs) => {
      for (const { data } of jobs) {
        try {
          await work(data);
        } catch (error) {
          const code = errorCode(error) ?? (error instanceof Error ? error.name : "unknown");
          this.options.log.warn({ job: name, code }, "a job failed and is tried again later");
          throw new Error(code);
        }
      }
    });
  }

  /** Every day at this time of Europe/Paris, once whatever the number of processes. */
  async daily(name: string, hour: number, minute: number): Promise<void> {
    await this.#boss.schedule(name, `${minute} ${hour} * * *`, {}, { tz: "Europe/Paris" });
  }

  /**
   * @param options.runner of the transaction with which the job comes to be, or not at all; absent, at once
   */
  async add(
    name: string,
    data: object,
    options: { readonly runner?: StatementRunner; readonly delaySeconds?: number } = {},
  ): Promise<void> {
    const { runner, delaySeconds } = options;
    await this.#boss.send(name, data, {
      ...(delaySeconds !== undefined && { startAfter: delaySeconds }),
      ...(runner && { db: { executeSql: async (text, values) => ({ rows: await runner.run({ text, values }) }) } }),
    });
  }

  /** Lets the jobs that run end. */
  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 10_000 });
  }

  /** pg-boss would create the schema too, which the writer may not. */
  async #install(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, connectionTimeoutMillis: this.options.connectionTimeoutMs });
    await client.connect();
    try {
      const { rows } = await client.query<{ isInstalled: boolean }>(
        `select to_regclass('${JOBS_SCHEMA}.version') is not null as "isInstalled"`,
      );
      if (rows[0]?.isInstalled === true) return;
      await client.query(PgBoss.getConstructionPlans(JOBS_SCHEMA).replace(/CREATE SCHEMA IF NOT EXISTS \w+\s*;/, ""));
    } finally {
      await client.end();
    }
  }
}
