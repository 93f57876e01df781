import pg from "pg";
import { errorCode } from "../core/error-code.js";
import type { Logger } from "../core/logger.js";
import { roleUrl, WRITER_ROLE } from "./roles.js";

interface ListenerOptions {
  /** Address of the database as its owner. */
  readonly ownerUrl: string;
  readonly secret: string;
  readonly connectionTimeoutMs: number;
  readonly log: Logger;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/**
 * One connection that hears the database's notifications (`NOTIFY`) for the whole process, and connects again when it is lost. A
 * notification only says that something happened: what happened is read from the tables. Whoever listens is also called after
 * each connection, since what was sent before was not heard.
 */
export class NotificationListener {
  readonly #heard = new Map<string, Set<() => void>>();
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #connecting: Promise<void> = Promise.resolve();
  #pauseMs = FIRST_PAUSE_MS;
  #isStopped = false;

  constructor(private readonly options: ListenerOptions) {}

  /** Calls `wake` after each notification of this channel, until the answered function is called. */
  on(channel: string, wake: () => void): () => void {
    const wakes = this.#heard.get(channel) ?? new Set();
    const isNew = wakes.size === 0;
    this.#heard.set(channel, wakes.add(wake));
    // A connection that fails here ends, and the next one listens to every channel.
    if (isNew) this.#client?.query(listen(channel)).catch(() => undefined);
    return () => wakes.delete(wake);
  }

  /** Resolves once it listens, or once a first try has failed and others follow. */
  async start(): Promise<void> {
    this.#connecting = this.#connect();
    await this.#connecting;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#retry);
    await this.#connecting;
    await this.#client?.end();
  }

  async #connect(): Promise<void> {
    const { ownerUrl, secret, connectionTimeoutMs } = this.options;
    const client = new pg.Client({
      connectionString: roleUrl(ownerUrl, WRITER_ROLE, secret),
      connectionTimeoutMillis: connectionTimeoutMs,
      keepAlive: true,
      application_name: "maillage listener",
    });
    let isLost = false;
    const lose = (error?: unknown): void => {
      if (isLost) return;
      isLost = true;
      this.#lose(client, error);
    };
    client.on("error", lose);
    client.on("end", () => lose());
    client.on("notification", ({ channel }) => this.#wake(channel));
    try {
      await client.connect();
      this.#client = client;
      for (const channel of this.#heard.keys()) await client.query(listen(channel));
    } catch (error) {
      lose(error);
      await client.end().catch(() => undefined);
      return;
    }
    this.#pauseMs = FIRST_PAUSE_MS;
    for (const channel of this.#heard.keys()) this.#wake(channel);
  }

  #lose(client: pg.Client, error: unknown): void {
    if (this.#client === client) this.#client = undefined;
    if (this.#isStopped) return;
    this.options.log.warn({ code: errorCode(error), retryInMs: this.#pauseMs }, "notifications are no longer heard: connecting again");
    this.#retry = setTimeout(() => {
      this.#connecting = this.#connect();
    }, this.#pauseMs);
    this.#retry.unref();
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
  }

  #wake(channel: string): void {
    for (const wake of this.#heard.get(channel) ?? []) wake();
  }
}

function listen(channel: string): string {
  return `listen ${pg.escapeIdentifier(channel)}`;
}
