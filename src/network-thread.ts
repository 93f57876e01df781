import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { withSnapshot } from "./database/snapshot.js";
import {
  type LoadedNetwork,
  loadNetwork,
  type NetworkPut,
  NetworkTwin,
  NotBuilt,
  type QuestionName,
  type Twin,
} from "./modules/network/index.js";

type SnapshotOptions = Parameters<typeof withSnapshot>[0];

type Message =
  | { readonly do: "build"; readonly id: number }
  | { readonly do: "adopt" }
  | { readonly do: "put"; readonly puts: readonly NetworkPut[] }
  | { readonly do: "ask"; readonly id: number; readonly name: QuestionName; readonly about: readonly unknown[] };

interface Answer {
  readonly id: number;
  readonly answer?: unknown;
  readonly error?: unknown;
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/** The network's twin in a thread of its own, begun when first needed: answers go on while it reads, lays out and works out. */
export class NetworkThread implements Twin {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #asked = 0;

  constructor(private readonly options: SnapshotOptions) {}

  build(): Promise<LoadedNetwork> {
    this.#worker ??= this.#begin();
    return this.#answered(this.#worker, (id) => ({ do: "build", id }));
  }

  adopt(): void {
    this.#worker?.postMessage({ do: "adopt" } satisfies Message);
  }

  put(puts: readonly NetworkPut[]): void {
    this.#worker?.postMessage({ do: "put", puts } satisfies Message);
  }

  ask: Twin["ask"] = (name, ...about) => {
    const worker = this.#worker;
    if (!worker) return Promise.reject(new NotBuilt("The network's thread has ended"));
    return this.#answered(worker, (id) => ({ do: "ask", id, name, about }));
  };

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #answered<T>(worker: Worker, message: (id: number) => Message): Promise<T> {
    const id = this.#asked++;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as Waiting["resolve"], reject });
      worker.postMessage(message(id));
    });
  }

  #begin(): Worker {
    const { ownerUrl, secret, connectionTimeoutMs } = this.options;
    const worker = new Worker(new URL(import.meta.url), { workerData: { ownerUrl, secret, connectionTimeoutMs } });
    worker.unref();
    worker.on("message", ({ id, answer, error }: Answer) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(answer);
      else waiting?.reject(error);
    });
    worker.once("error", (cause) => this.#lose(cause));
    worker.once("exit", () => this.#lose());
    return worker;
  }

  /** Begun anew with the next build. */
  #lose(cause?: unknown): void {
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new NotBuilt("The network's thread has ended", { cause }));
    this.#waiting.clear();
  }
}

function serve(options: SnapshotOptions): void {
  const twin = new NetworkTwin(() => withSnapshot(options, loadNetwork));
  const reply = (answer: Answer): void => parentPort?.postMessage(answer);
  const failed = (id: number) => (error: unknown) => reply({ id, error: error ?? new Error("unknown") });
  parentPort?.on("message", (message: Message) => {
    if (message.do === "adopt") twin.adopt();
    else if (message.do === "put") twin.put(message.puts);
    else if (message.do === "build") {
      void twin.build().then((answer) => reply({ id: message.id, answer }), failed(message.id));
    } else {
      void twin.ask(message.name, ...(message.about as never)).then((answer) => reply({ id: message.id, answer }), failed(message.id));
    }
  });
}

if (!isMainThread) serve(workerData as SnapshotOptions);
