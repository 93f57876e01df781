import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { errorCode } from "../../core/error-code.js";
import { isConnectionFailure } from "../connection-failure.js";
import { type Cluster, SUPERUSER } from "./cluster.js";
import { findFreePort } from "./free-port.js";
import { doesNotStart, wrongSecret } from "./operator-errors.js";

const ATTEMPTS = 10;
const READY_MS = 300_000;
const INVALID_PASSWORD = "28P01";
const CANNOT_CONNECT_NOW = "57P03";

/** `starting`: the server lets nobody in yet, or not any more. */
type ConnectionFailure = "starting" | "unreachable";

/** A way in, as the superuser, and the process at the other end. */
export interface OpenServer {
  readonly client: pg.Client;
  readonly pid: number;
}

interface AccessOptions {
  readonly dataDir: string;
  readonly password: string;
  /** How this process is called in the server's list of connections. */
  readonly applicationName: string;
}

/** Gets into a cluster's server: the one that runs, or one that it starts. */
export class ServerAccess {
  readonly #cluster: Cluster;
  readonly #options: AccessOptions;
  #port: number | undefined;
  #refused: unknown;

  constructor(cluster: Cluster, options: AccessOptions) {
    this.#cluster = cluster;
    this.#options = options;
  }

  address(database: string): string {
    return `postgres://${SUPERUSER}:${this.#options.password}@127.0.0.1:${this.#port}/${database}`;
  }

  /** @param samePort start again where others know the server to be */
  async connectOrStart(samePort: boolean): Promise<OpenServer> {
    const knownPort = samePort ? this.#port : undefined;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const server = (await this.#connectToRunning()) ?? (await this.#start(knownPort ?? (await findFreePort())));
      if (server !== undefined) return server;
      // The port was taken, an earlier server is still ending, or another process was quicker.
      await delay(attempt * 100);
    }
    if (this.#refused !== undefined) throw wrongSecret(this.#options.dataDir, this.#refused);
    throw doesNotStart(await this.#cluster.lastWords());
  }

  /**
   * Undefined when our server does not answer where the data folder says that it is, or another one does: that record may be out
   * of date, which PostgreSQL itself will judge.
   */
  async #connectToRunning(): Promise<OpenServer | undefined> {
    const running = await this.#cluster.postmaster();
    if (running === undefined) return undefined;
    this.#port = running.port;
    try {
      return await this.#connectWhenReady(running.pid, (failure) => failure !== "starting");
    } catch (error) {
      if (errorCode(error) !== INVALID_PASSWORD) throw error;
      this.#refused = error;
      return undefined;
    }
  }

  /** Undefined when the server ended instead of becoming ready. */
  async #start(port: number): Promise<OpenServer | undefined> {
    this.#port = port;
    const child = await this.#cluster.serve(port);
    const abandon = () => child.kill("SIGINT");
    process.on("exit", abandon);
    try {
      return await this.#connectWhenReady(child.pid, () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null);
    } catch (error) {
      abandon();
      throw errorCode(error) === INVALID_PASSWORD ? wrongSecret(this.#options.dataDir, error) : error;
    } finally {
      process.off("exit", abandon);
    }
  }

  async #connectWhenReady(pid = 0, isHopeless: (failure: ConnectionFailure) => boolean): Promise<OpenServer | undefined> {
    for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await delay(30)) {
      const outcome = await this.#connect();
      if (typeof outcome === "object") return { client: outcome, pid };
      if (isHopeless(outcome)) return undefined;
    }
    return undefined;
  }

  async #connect(): Promise<pg.Client | ConnectionFailure> {
    const client = new pg.Client({
      connectionString: this.address("postgres"),
      connectionTimeoutMillis: 5_000,
      application_name: this.#options.applicationName,
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
}
