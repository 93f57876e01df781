import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { errorCode } from "../../core/error-code.js";
import type { Translated } from "../../core/language.js";
import type { Logger } from "../../core/logger.js";
import { tryAdvisoryLock } from "../advisory-lock.js";
import type { Cluster } from "./cluster.js";
import { alreadyKept } from "./operator-errors.js";
import { type OpenServer, ServerAccess } from "./server-access.js";

/** Held, for as long as it lives, by the process that keeps the server: PostgreSQL lets go of it when that process dies. */
const KEEPER_LOCK = 7_024_000;

const DATABASE = "maillage";
const FAST_SHUTDOWN_MS = 30_000;
const GUESTS_POLL_MS = 200;
const DUPLICATE_DATABASE = "42P04";
const UNIQUE_VIOLATION = "23505";

interface SessionOptions {
  readonly dataDir: string;
  readonly log: Logger;
  readonly purpose: string;
  readonly share: boolean;
  readonly onProgress: (message: Translated) => void;
  readonly password: string;
}

/** This process's hold on a running cluster: it keeps its server, or joins it while another process keeps it. */
export class ClusterSession {
  readonly #cluster: Cluster;
  readonly #options: SessionOptions;
  readonly #access: ServerAccess;
  #kept: OpenServer | undefined;
  /** By which the keeper sees that this process uses its server. */
  #guest: pg.Client | undefined;
  #recovery: Promise<void> | undefined;
  #closing = false;
  readonly #onExit = () => this.#signal("SIGINT");

  constructor(cluster: Cluster, options: SessionOptions) {
    this.#cluster = cluster;
    this.#options = options;
    this.#access = new ServerAccess(cluster, { ...options, applicationName: `maillage ${options.purpose}, pid ${process.pid}` });
  }

  get url(): string {
    return this.#access.address(DATABASE);
  }

  /** Whether this process keeps the server. */
  get owned(): boolean {
    return this.#kept !== undefined;
  }

  /** @throws OperatorError when another process keeps the server and this one may not share it. */
  async open(): Promise<void> {
    const server = await this.#access.connectOrStart(this.owned);
    await ensureDatabase(server.client);
    if (await tryAdvisoryLock(server.client, KEEPER_LOCK)) {
      this.#keep(server);
      return;
    }
    if (this.#options.share) {
      this.#guest = server.client.on("error", () => undefined);
      return;
    }
    const keeper = await keeperName(server.client);
    await server.client.end();
    throw alreadyKept(this.#options.dataDir, keeper);
  }

  /**
   * Ends the server, if this process keeps it, and waits until it has.
   * @param patient waits first for the commands that have joined, which would lose their database
   */
  async close(patient = false): Promise<void> {
    await this.#guest?.end();
    this.#guest = undefined;
    if (this.#closing || this.#kept === undefined) return;
    if (patient) await this.#guestsHaveLeft(this.#kept.client);
    if (this.#closing) return;
    this.#closing = true;
    await this.#recovery;
    process.off("exit", this.#onExit);
    this.#signal("SIGINT");
    if (!(await this.#hasStopped())) {
      this.#options.log.warn({ pid: this.#kept.pid }, "PostgreSQL does not stop: ending it at once");
      this.#signal("SIGQUIT");
      await this.#hasStopped();
    }
    await this.#kept.client.end();
  }

  #keep(server: OpenServer): void {
    this.#kept = server;
    process.on("exit", this.#onExit);
    server.client.once("end", () => {
      if (!this.#closing) this.#recovery = this.#recover();
    });
  }

  /** The server went away, or one of its processes crashed and it closed every connection: take it again, where it was. */
  async #recover(): Promise<void> {
    process.off("exit", this.#onExit);
    this.#options.log.error({}, "the embedded PostgreSQL closed its connections: taking it again");
    try {
      await this.open();
      this.#options.log.info({}, "the embedded PostgreSQL answers again");
    } catch (error) {
      this.#options.log.error({ err: error }, "the embedded PostgreSQL cannot be taken again");
    }
  }

  async #guestsHaveLeft(client: pg.Client): Promise<void> {
    for (let told = false; ; told = true) {
      const { rows } = await client.query<{ name: string }>(
        `select distinct application_name as name from pg_stat_activity
         where application_name ~ '^maillage .*, pid \\d+$' and pid <> pg_backend_pid()`,
      );
      const guests = rows.map(({ name }) => name).join("; ");
      if (guests === "") return;
      if (!told) {
        this.#options.onProgress({ fr: `En attente de : ${guests}`, en: `Waiting for: ${guests}` });
      }
      await delay(GUESTS_POLL_MS);
    }
  }

  /** PostgreSQL removes its record last; a process that nobody waits for may look alive for ever. */
  async #hasStopped(): Promise<boolean> {
    for (const deadline = Date.now() + FAST_SHUTDOWN_MS; Date.now() < deadline; await delay(20)) {
      if ((await this.#cluster.postmaster()) === undefined) return true;
    }
    return false;
  }

  #signal(signal: NodeJS.Signals): void {
    if (this.#kept === undefined) return;
    try {
      process.kill(this.#kept.pid, signal);
    } catch (error) {
      if (errorCode(error) !== "ESRCH") throw error;
    }
  }
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
  if (rowCount !== 0) return;
  await client.query(`create database ${DATABASE}`).catch((error: unknown) => {
    // Another process, which starts too, has just created it.
    if (errorCode(error) !== DUPLICATE_DATABASE && errorCode(error) !== UNIQUE_VIOLATION) throw error;
  });
}

async function keeperName(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'advisory' and l.granted and l.classid = 0 and l.objid = $1 and l.objsubid = 1`,
    [KEEPER_LOCK],
  );
  return rows[0]?.name ?? "?";
}
