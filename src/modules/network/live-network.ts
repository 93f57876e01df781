import { setImmediate } from "node:timers/promises";
import type { StatementRunner } from "../../core/context.js";
import { errorCode } from "../../core/error-code.js";
import { ExpectedError } from "../../core/errors.js";
import type { Logger } from "../../core/logger.js";
import type { MeasureMap } from "./map-measures.js";
import { readChanges } from "./network-changes.js";
import { NetworkGraph } from "./network-graph.js";
import { type NetworkPut, putInto, slicesOf } from "./network-puts.js";
import { NetworkQuestions } from "./network-questions.js";
import { NotBuilt, type QuestionName, type Twin } from "./network-twin.js";

/** What operators want to know of the network. */
export interface NetworkFigures {
  readonly isReady: boolean;
  readonly nodes: number;
  readonly ties: number;
  /** Of its structure: what both threads share, and what each has of its own. */
  readonly bytes: number;
  /** How long the last build took, reading included. */
  readonly buildSeconds: number;
  /** Since the last build. */
  readonly ageSeconds: number;
}

interface LiveNetworkOptions {
  /** Reads everything and lays it out, and answers what takes long; in another thread where there is one. */
  readonly twin: Twin;
  /** Sees each row's effective audience. */
  readonly runner: StatementRunner;
  /** In another thread where there is one. */
  readonly measure: MeasureMap;
  readonly log: Logger;
}

/** The longest that a lost notification delays anything. */
const SWEEP_MS = 30_000;
const AGAIN_MS = 1_000;

/** Past so many changes at once, or ties of what has changed, it is quicker to read everything. */
const MOST_CHANGES = 2_000;
const MOST_TIES = 20_000;

interface Built {
  readonly graph: NetworkGraph;
  readonly position: string;
}

interface ChangeRow {
  readonly snapshot: string;
  /** Null where nothing has changed. */
  readonly type: string | null;
  readonly id: string;
}

/**
 * The network as the directory is now: built once, then told of each change within a second of its commit, and built anew beside its
 * answers when changes have worn it.
 */
export class LiveNetwork {
  #questions: NetworkQuestions | undefined;
  #graph: NetworkGraph | undefined;
  /** The last snapshot of the database whose transactions are all in: each is read once, however long others go on. */
  #position = "";
  /** What was built, until it knows what has changed since it was read: answers never go back in time. */
  #next: Built | undefined;
  #buildSeconds = 0;
  #builtAt = 0;
  #rebuild: Promise<void> | undefined;
  #round: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #isWoken = false;
  #isStopped = false;

  constructor(private readonly options: LiveNetworkOptions) {}

  /** @throws ExpectedError UNAVAILABLE until it has been built for the first time */
  get questions(): NetworkQuestions {
    if (this.#questions) return this.#questions;
    throw beingPrepared();
  }

  /**
   * The same questions in another thread, for what takes long; it knows of the same changes as {@link questions}.
   * @throws ExpectedError UNAVAILABLE until it has been built, for the first time or after the thread was lost
   */
  async ask<Name extends QuestionName>(
    name: Name,
    ...about: Parameters<NetworkQuestions[Name]>
  ): Promise<ReturnType<NetworkQuestions[Name]>> {
    if (!this.#graph) throw beingPrepared();
    try {
      return await this.options.twin.ask(name, ...about);
    } catch (error) {
      if (!(error instanceof NotBuilt)) throw error;
      this.#warn(error.cause ?? error);
      void this.rebuild();
      throw beingPrepared();
    }
  }

  /** Communities and centralities of a map. */
  get measure(): MeasureMap {
    return this.options.measure;
  }

  figures(): NetworkFigures {
    const graph = this.#graph;
    return {
      isReady: graph !== undefined,
      nodes: graph?.nodeCount ?? 0,
      ties: graph?.tieCount ?? 0,
      bytes: graph ? graph.sharedBytes + 2 * graph.ownBytes : 0,
      buildSeconds: this.#buildSeconds,
      ageSeconds: graph ? (performance.now() - this.#builtAt) / 1000 : 0,
    };
  }

  /** Brings the network up to all that is committed; the first time, builds it. */
  catchUp(): Promise<void> {
    const turn = this.#turn.then(async () => {
      if (!this.#graph && !this.#next) await this.#build();
      await this.#follow();
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Reads everything anew and lays it out, while answers and changes go on. What changes meanwhile is put into it before it answers. */
  rebuild(): Promise<void> {
    this.#rebuild ??= this.#build()
      .then(() => this.catchUp())
      .catch((error: unknown) => this.#warn(error))
      .finally(() => {
        this.#rebuild = undefined;
        if (!this.#isStopped) this.wake();
      });
    return this.#rebuild;
  }

  /** There may be changes. Returns at once. */
  wake(): void {
    this.#isWoken = true;
    if (this.#isStopped || this.#round) return;
    clearTimeout(this.#timer);
    this.#round = this.#rounds().finally(() => {
      this.#round = undefined;
      if (this.#isWoken) this.wake();
    });
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#round;
    await this.#rebuild;
  }

  async #rounds(): Promise<void> {
    while (this.#isWoken && !this.#isStopped) {
      this.#isWoken = false;
      const pauseMs = await this.catchUp().then(
        () => SWEEP_MS,
        (error: unknown) => {
          this.#warn(error);
          return AGAIN_MS;
        },
      );
      if (this.#isStopped) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.wake(), pauseMs);
      this.#timer.unref();
    }
  }

  async #build(): Promise<void> {
    const started = performance.now();
    const { arrays, position } = await this.options.twin.build();
    this.#next = { graph: new NetworkGraph(arrays), position };
    this.#builtAt = performance.now();
    this.#buildSeconds = (this.#builtAt - started) / 1000;
  }

  async #follow(): Promise<void> {
    const next = this.#next;
    const { graph, position } = next ?? { graph: this.#graph as NetworkGraph, position: this.#position };
    const rows = await this.options.runner.run<ChangeRow>({
      name: "network_changes",
      text: `select pg_current_snapshot()::text as snapshot, c.type::text, c.id from (values (1)) as one
        left join lateral (
          select type, id from change where xid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(xid, $1::pg_snapshot)
          limit ${MOST_CHANGES + 1}) c on true`,
      values: [position],
    });
    const snapshot = rows[0]?.snapshot ?? position;
    // Transactions that count from further back are those of another copy of the database.
    if (rows.length > MOST_CHANGES || oldestOf(snapshot) < oldestOf(position)) return this.#buildAndFollow();
    const changed = new Map<string, string[]>();
    for (const { type, id } of rows) if (type !== null) changed.set(type, [...(changed.get(type) ?? []), id]);
    const puts = changed.size > 0 ? await readChanges(this.options.runner, changed) : [];
    const ties = puts.reduce((sum, put) => sum + (put.of === "nodes" ? 0 : put.ties.length), 0);
    if (ties > MOST_TIES) return this.#buildAndFollow();
    const slices = [...slicesOf(puts)];
    for (const put of slices) {
      putInto(graph, [put]);
      if (!next) this.options.twin.put([put]);
      await setImmediate();
    }
    if (next) await this.#adopt(next, slices);
    this.#position = snapshot;
    if (graph.isWorn) void this.rebuild();
  }

  /** @param slices what was put into it since it was built */
  async #adopt(next: Built, slices: readonly NetworkPut[]): Promise<void> {
    if (this.#next === next) this.#next = undefined;
    this.#graph = next.graph;
    this.#questions = new NetworkQuestions(next.graph);
    this.options.twin.adopt();
    for (const put of slices) {
      this.options.twin.put([put]);
      await setImmediate();
    }
  }

  async #buildAndFollow(): Promise<void> {
    await this.#build();
    return this.#follow();
  }

  #warn(error: unknown): void {
    const code = errorCode(error) ?? (error instanceof Error ? error.name : "unknown");
    this.options.log.warn({ code }, "the network is brought up to date again later");
  }
}

/** The oldest transaction that ran when the snapshot was taken. */
function oldestOf(snapshot: string): bigint {
  return BigInt(snapshot.split(":", 1)[0] ?? "");
}

function beingPrepared(): ExpectedError {
  return new ExpectedError(
    "UNAVAILABLE",
    { fr: "Le réseau est en cours de préparation.", en: "The network is being prepared." },
    { remedy: { fr: "Réessayez dans quelques secondes.", en: "Try again in a few seconds." }, retryable: true },
  );
}
