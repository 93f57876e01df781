import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { ExpectedError } from "./core/errors.js";
import { type MapMeasures, measureMap, type PlainMap } from "./modules/network/index.js";

interface Asked {
  readonly id: number;
  readonly map: PlainMap;
}

interface Answered {
  readonly id: number;
  readonly measures: MapMeasures;
}

interface Waiting {
  resolve(measures: MapMeasures): void;
  reject(error: Error): void;
}

/** The largest map takes two seconds: whoever comes after so many would wait for an answer that is too late. */
const MOST_WAITING = 16;

/** Measures maps in a thread of its own, begun when first needed; one that fails is begun anew. */
export class MapThread {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #asked = 0;

  /** @throws ExpectedError UNAVAILABLE while too many maps wait already */
  measure(map: PlainMap): Promise<MapMeasures> {
    if (this.#waiting.size >= MOST_WAITING) return Promise.reject(tooMany());
    this.#worker ??= this.#begin();
    const asked: Asked = { id: this.#asked++, map };
    return new Promise((resolve, reject) => {
      this.#waiting.set(asked.id, { resolve, reject });
      this.#worker?.postMessage(asked);
    });
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #begin(): Worker {
    const worker = new Worker(new URL(import.meta.url));
    worker.unref();
    worker.on("message", ({ id, measures }: Answered) => {
      this.#waiting.get(id)?.resolve(measures);
      this.#waiting.delete(id);
    });
    worker.once("error", (error) => this.#fail(error));
    worker.once("exit", () => this.#fail(new Error("The thread of maps ended")));
    return worker;
  }

  #fail(error: unknown): void {
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error instanceof Error ? error : new Error(String(error)));
    this.#waiting.clear();
  }
}

function tooMany(): ExpectedError {
  return new ExpectedError(
    "UNAVAILABLE",
    { fr: "Trop de cartes sont demandées à la fois.", en: "Too many maps are asked for at once." },
    { remedy: { fr: "Réessayez dans quelques secondes.", en: "Try again in a few seconds." }, retryable: true },
  );
}

if (!isMainThread) {
  parentPort?.on("message", ({ id, map }: Asked) => {
    parentPort?.postMessage({ id, measures: measureMap(map) } satisfies Answered);
  });
}
