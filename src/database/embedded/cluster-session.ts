import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { errorCode } from "../../core/error-code.js";
import type { Logger } from "../../core/logger.js";
import { tryAdvisoryLock } from "../advisory-lock.js";
import { isConnectionFailure } from "../connection-failure.js";
import { type Cluster, SUPERUSER } from "./cluster.js";
import { alreadyKept, doesNotStart, wrongSecret } from "./operator-errors.js";
import { hasEnded } from "./process-state.js";

/** Held, for as long as it lives, by the process that keeps the server: PostgreSQL lets go of it when that process dies. */
const KEEPER_LOCK = 7_024_000;

const DATABASE = "maillage";
const ATTEMPTS = 10;
const READY_MS = 300_000;
const FAST_SHUTDOWN_MS = 30_000;
const INVALID_PASSWORD = "28P01";
const CANNOT_CONNECT_NOW = "57P03";
const DUPLICATE_DATABASE = "42P04";
const UNIQUE_VIOLATION = "23505";

/** `starting`: the server lets nobody in yet, or not any more. */
type ConnectionFailure = "starting" | "unreachable";

interface SessionOptions {
  readonly dataDir: string;
  readonly log: Logger;
  readonly purpose: string;
  readonly share: boolean;
  readonly password: string;
  findPort(): Promise<number>;
}

/** This process's hold on a running cluster: finds its server or starts it, and keeps it or joins it. */
export class ClusterSession {
  readonly #cluster: Cluster;
  readonly #options: SessionOptions;
  #port: number | undefined;
  #keeper: pg.Client | undefined;
  #closing = false;
  readonly #onExit = () => this.#signal("SIGINT");
  #postmasterPid: number | undefined;

  constructor(cluster: Cluster, options: SessionOptions) {
    this.#cluster = cluster;
    this.#options = options;
  }

  get url(): string {
    return this.#address(DATABASE);
  }

  /** Whether this process keeps the server. */
  get owned(): boolean {
    return this.#keeper !== undefined;
  }

  async open(): Promise<void> {
    const client = await this.#connectOrStart();
    await ensureDatabase(client);
    if (await tryAdvisoryLock(client, KEEPER_LOCK)) {
      this.#keep(client);
      return;
    }
    const keeper = await keeperName(client);
    await client.end();
    if (!this.#options.share) throw alreadyKept(this.#options.dataDir, keeper);
  }

  /** Ends the server, if this process keeps it, and waits until it has. */
  async close(): Promise<void> {
    if (this.#closing || this.#keeper === undefined) return;
    this.#closing = true;
    process.off("exit", this.#onExit);
    this.#signal("SIGINT");
    const pid = this.#postmasterPid;
    if (pid !== undefined && !(await hasEnded(pid, FAST_SHUTDOWN_MS))) {
      this.#options.log.warn({ pid }, "PostgreSQL does not stop: ending it at once");
      this.#signal("SIGQUIT");
      await hasEnded(pid, FAST_SHUTDOWN_MS);
    }
    await this.#keeper.end();
  }

  #keep(client: pg.Client): void {
    this.#keeper = client;
    process.on("exit", this.#onExit);
    client.once("end", () => {
      if (!this.#closing) void this.#recover();
    });
  }

  /** The server went away, or one of its processes crashed and it closed every connection: take it again, on the same port. */
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

  async #connectOrStart(): Promise<pg.Client> {
    let refused: unknown;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      try {
        const client = (await this.#connectToRunning()) ?? (await this.#start());
        if (client !== undefined) return client;
      } catch (error) {
        if (errorCode(error) !== INVALID_PASSWORD) throw error;
        refused = error;
      }
      // The port was taken, an earlier server is still ending, or another process was quicker.
      await delay(attempt * 100);
      if (this.#keeper === undefined) this.#port = undefined;
    }
    throw refused === undefined ? doesNotStart(await this.#cluster.lastWords()) : wrongSecret(this.#options.dataDir, refused);
  }

  /** Undefined when nothing answers where the data folder says that its server is: PostgreSQL itself judges whether that is out of date. */
  async #connectToRunning(): Promise<pg.Client | undefined> {
    const running = await this.#cluster.postmaster();
    if (running === undefined) return undefined;
    this.#port = running.port;
    return this.#connectWhenReady(running.pid, (failure) => failure !== "starting");
  }

  /** Undefined when the server ended instead of becoming ready. */
  async #start(): Promise<pg.Client | undefined> {
    this.#port ??= await this.#options.findPort();
    const child = await this.#cluster.serve(this.#port);
    try {
      return await this.#connectWhenReady(child.pid, () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null);
    } catch (error) {
      child.kill("SIGINT");
      throw error;
    }
  }

  async #connectWhenReady(pid: number | undefined, isHopeless: (failure: ConnectionFailure) => boolean): Promise<pg.Client | undefined> {
    for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await delay(30)) {
      const outcome = await this.#connect();
      if (typeof outcome === "object") {
        this.#postmasterPid = pid;
        return outcome;
      }
      if (isHopeless(outcome)) return undefined;
    }
    return undefined;
  }

  async #connect(): Promise<pg.Client | ConnectionFailure> {
    const client = new pg.Client({
      connectionString: this.#address("postgres"),
      connectionTimeoutMillis: 5_000,
      application_name: `maillage ${this.#options.purpose}, pid ${process.pid}`,
    });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end();
      if (!isConnectionFailure(error)) throw error;
      return errorCode(error) === CANNOT_CONNECT_NOW ? "starting" : "unreachable";
    }
  }

  #signal(signal: NodeJS.Signals): void {
    if (this.#postmasterPid === undefined) return;
    try {
      process.kill(this.#postmasterPid, signal);
    } catch {
      // It has already ended.
    }
  }

  #address(database: string): string {
    return `postgres://${SUPERUSER}:${this.#options.password}@127.0.0.1:${this.#port}/${database}`;
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
