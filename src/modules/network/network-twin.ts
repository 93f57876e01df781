import { NetworkGraph } from "./network-graph.js";
import type { LoadedNetwork } from "./network-loader.js";
import { type NetworkPut, putInto } from "./network-puts.js";
import { NetworkQuestions } from "./network-questions.js";

type Questions = { [Name in keyof NetworkQuestions]: NetworkQuestions[Name] };

/** A question that may be asked of the network's twin. */
export type QuestionName = keyof Questions;

/** A second copy of the network, in another thread where there is one: it is built there, and answers what takes longer than others can wait. */
export interface Twin {
  /** Reads everything, lays it out and keeps a copy, which {@link adopt} puts in the place of the one that answers. */
  build(): Promise<LoadedNetwork>;
  adopt(): void;
  put(puts: readonly NetworkPut[]): void;
  /** @throws NotBuilt when the copy is lost, with the thread that held it */
  ask<Name extends QuestionName>(name: Name, ...about: Parameters<Questions[Name]>): Promise<ReturnType<Questions[Name]>>;
}

/** The copy is not there: it has to be built. */
export class NotBuilt extends Error {
  override readonly name = "NotBuilt";
}

/** The copy itself, without a thread. */
export class NetworkTwin implements Twin {
  #graph: NetworkGraph | undefined;
  #next: NetworkGraph | undefined;
  #questions: NetworkQuestions | undefined;

  constructor(private readonly load: () => Promise<LoadedNetwork>) {}

  async build(): Promise<LoadedNetwork> {
    const loaded = await this.load();
    this.#next = new NetworkGraph(loaded.arrays);
    return loaded;
  }

  adopt(): void {
    this.#graph = this.#next ?? this.#graph;
    this.#next = undefined;
    this.#questions = this.#graph && new NetworkQuestions(this.#graph);
  }

  put(puts: readonly NetworkPut[]): void {
    if (this.#graph) putInto(this.#graph, puts);
  }

  ask<Name extends QuestionName>(name: Name, ...about: Parameters<Questions[Name]>): Promise<ReturnType<Questions[Name]>> {
    const questions = this.#questions;
    if (!questions) return Promise.reject(new NotBuilt("The network's copy is not built"));
    const ask = questions[name] as (...given: Parameters<Questions[Name]>) => ReturnType<Questions[Name]>;
    return new Promise((resolve) => resolve(ask.apply(questions, about)));
  }
}
