import type { NetworkGraph } from "./network-graph.js";
import type { Sight } from "./sight.js";
import { Heap } from "./strongest.js";
import type { TieWalker } from "./tie-walker.js";

export interface FoundPath {
  /** From one actor to the other, both included; none twice. */
  readonly chain: readonly number[];
  /** The product of the strengths of its steps. */
  readonly strength: number;
}

/** What a path may still become is looked at so many times at most: past it, the paths found until then are the answer. */
const MOST_STEPS_LOOKED_AT = 50_000;

interface Neighbors {
  readonly nodes: Int32Array;
  readonly strengths: Float64Array;
}

/** A beginning of a path. */
interface Beginning {
  readonly node: number;
  readonly length: number;
  readonly strength: number;
  /** What the whole may be worth at most. */
  readonly promise: number;
  readonly before: Beginning | undefined;
}

/**
 * The strongest paths between two actors. From the end backwards it learns how strongly each actor may still reach it; from the start
 * it follows the most promising beginning first, so that the paths come out in their order and no other is followed.
 */
export class PathSearch {
  constructor(
    private readonly graph: NetworkGraph,
    private readonly walker: TieWalker,
  ) {}

  /** @param among who may be on the way; everybody by default, which takes long for more than four ties */
  paths(from: number, to: number, sight: Sight, maxLength: number, first: number, among?: ReadonlySet<number>): FoundPath[] {
    if (from === to || !this.graph.isSeen(from, sight) || !this.graph.isSeen(to, sight)) return [];
    return new OneSearch(this.graph, this.walker, sight, to, maxLength, among).from(from, first);
  }
}

class OneSearch {
  readonly #neighbors = new Map<number, Neighbors>();
  /** By length, then by node: the strongest way to the end in so many ties at most. Complete up to half the length, then as needed. */
  readonly #reach: Map<number, number>[] = [];
  readonly #learned: number;

  constructor(
    private readonly graph: NetworkGraph,
    private readonly walker: TieWalker,
    private readonly sight: Sight,
    private readonly to: number,
    private readonly maxLength: number,
    private readonly among?: ReadonlySet<number>,
  ) {
    this.#learned = among ? maxLength : Math.ceil(maxLength / 2);
    this.#learn();
  }

  from(from: number, first: number): FoundPath[] {
    const found: FoundPath[] = [];
    const beginnings = new Heap<Beginning>(
      (one, other) =>
        one.promise > other.promise ||
        (one.promise === other.promise &&
          (one.length < other.length || (one.length === other.length && this.graph.compareIds(one.node, other.node) < 0))),
    );
    beginnings.push({ node: from, length: 0, strength: 1, promise: 1, before: undefined });
    for (let looked = 0; looked < MOST_STEPS_LOOKED_AT && found.length < first; looked++) {
      const best = beginnings.pop();
      if (!best) break;
      if (best.node === this.to) found.push({ chain: chainOf(best), strength: best.strength });
      else for (const next of this.#continued(best)) beginnings.push(next);
    }
    return found;
  }

  #continued(beginning: Beginning): Beginning[] {
    const left = this.maxLength - beginning.length - 1;
    const { nodes, strengths } = this.#neighborsOf(beginning.node);
    const continued: Beginning[] = [];
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index] as number;
      const strength = beginning.strength * (strengths[index] as number);
      const promise = strength * this.#reachOf(node, left);
      if (promise > 0 && !isOn(beginning, node)) {
        continued.push({ node, length: beginning.length + 1, strength, promise, before: beginning });
      }
    }
    return continued;
  }

  #learn(): void {
    this.#reach.push(new Map([[this.to, 1]]));
    for (let length = 1; length <= this.#learned; length++) {
      const nearer = this.#reach[length - 1] as Map<number, number>;
      const reach = new Map(nearer);
      for (const [node, reached] of nearer) {
        const { nodes, strengths } = this.#neighborsOf(node);
        for (let index = 0; index < nodes.length; index++) {
          const other = nodes[index] as number;
          const strength = reached * (strengths[index] as number);
          if (strength > (reach.get(other) ?? 0)) reach.set(other, strength);
        }
      }
      this.#reach.push(reach);
    }
    for (let length = this.#learned + 1; length < this.maxLength; length++) this.#reach.push(new Map());
  }

  #reachOf(node: number, length: number): number {
    const known = this.#reach[length]?.get(node);
    if (known !== undefined || length <= this.#learned) return known ?? 0;
    const { nodes, strengths } = this.#neighborsOf(node);
    let best = node === this.to ? 1 : 0;
    for (let index = 0; index < nodes.length; index++) {
      best = Math.max(best, (strengths[index] as number) * this.#reachOf(nodes[index] as number, length - 1));
    }
    this.#reach[length]?.set(node, best);
    return best;
  }

  #neighborsOf(node: number): Neighbors {
    const known = this.#neighbors.get(node);
    if (known) return known;
    const { walker } = this;
    walker.walk(node, this.sight);
    const { among } = this;
    const all = walker.others.slice(0, walker.count);
    const nodes = among ? all.filter((other) => among.has(other)) : all;
    const strengths = Float64Array.from(nodes, (other) => 1 - (walker.gaps[other] as number));
    const neighbors = { nodes, strengths };
    this.#neighbors.set(node, neighbors);
    return neighbors;
  }
}

function isOn(beginning: Beginning, node: number): boolean {
  for (let at: Beginning | undefined = beginning; at; at = at.before) if (at.node === node) return true;
  return false;
}

function chainOf(end: Beginning): number[] {
  const chain: number[] = [];
  for (let at: Beginning | undefined = end; at; at = at.before) chain.unshift(at.node);
  return chain;
}
