import type { NetworkGraph } from "./network-graph.js";
import type { Sight } from "./sight.js";
import { Heap, Strongest } from "./strongest.js";
import type { TieWalker } from "./tie-walker.js";

export interface FoundPath {
  /** From one actor to the other, both included; none twice. */
  readonly chain: readonly number[];
  /** The product of the strengths of its steps. */
  readonly strength: number;
}

/** So many ties are looked at, at most: past them, the strongest paths found until then are the answer. */
const MOST_TIES_LOOKED_AT = 3_000_000;
/** So many beginnings are gone on with, at most. */
const MOST_BEGINNINGS = 50_000;

/** Who reaches the end in so many ties is learned beforehand; who has one tie more finds it when gone on from. */
const KNOWN_NEAR = 2;
const LOOKED_AHEAD = KNOWN_NEAR + 1;

/** What is multiplied from the one end and from the other may differ in the last digits. */
const ROUNDING = 1 + 1e-12;

interface Neighbors {
  readonly nodes: Int32Array;
  readonly strengths: Float64Array;
}

/** A beginning of a path. */
interface Beginning {
  readonly node: number;
  readonly length: number;
  readonly strength: number;
  /** What the whole may be worth at most, as far as was known when it was last looked at. */
  readonly promise: number;
  readonly before: Beginning | undefined;
}

/**
 * The strongest paths between two actors, sought from both ends. From the end backwards, the strongest first, it learns how strongly each
 * actor may still reach it; from the start it follows the most promising beginning first. They take turns by the ties that each has looked
 * at, until whatever neither has come to is worth less than the paths found.
 */
export class PathSearch {
  constructor(
    private readonly graph: NetworkGraph,
    private readonly walker: TieWalker,
  ) {}

  paths(from: number, to: number, sight: Sight, maxLength: number, first: number): FoundPath[] {
    if (from === to || !this.graph.isSeen(from, sight) || !this.graph.isSeen(to, sight)) return [];
    return new OneSearch(this.graph, this.walker, sight, from, to, maxLength, first).found();
  }
}

class OneSearch {
  readonly #neighbors = new Map<number, Neighbors>();
  #lookedAt = 0;
  /** By ties left, then by actor: the strongest way to the end in so many ties at most. */
  readonly #near: Map<number, number>[] = [];
  readonly #back: WaysBack;
  readonly #strongest: Strongest<FoundPath>;
  readonly #beginnings: Heap<Beginning>;

  constructor(
    private readonly graph: NetworkGraph,
    private readonly walker: TieWalker,
    private readonly sight: Sight,
    private readonly start: number,
    private readonly to: number,
    private readonly maxLength: number,
    first: number,
  ) {
    this.#back = new WaysBack(graph, start, to, (node) => this.#neighborsOf(node));
    this.#learnNear();
    this.#strongest = new Strongest<FoundPath>(first, (one, other) => this.#comesFirst(one, other));
    this.#beginnings = new Heap<Beginning>(
      (one, other) =>
        one.promise > other.promise ||
        (one.promise === other.promise &&
          (one.length > other.length || (one.length === other.length && graph.compareIds(one.node, other.node) < 0))),
    );
  }

  found(): FoundPath[] {
    this.#goOnTo(this.start, 1, undefined);
    for (let count = 0; count < MOST_BEGINNINGS && this.#lookedAt + this.#back.lookedAt < MOST_TIES_LOOKED_AT; ) {
      const best = this.#beginnings.pop();
      if (!best || best.promise < this.#least) break;
      if (this.#mayBeWorth(best.node, best.length, best.strength) < best.promise) this.#goOnTo(best.node, best.strength, best.before);
      else if (this.#isToBeLearned(best)) {
        this.#back.learn();
        this.#goOnTo(best.node, best.strength, best.before);
      } else {
        count++;
        const { nodes, strengths } = this.#neighborsOf(best.node);
        this.#lookedAt += nodes.length;
        for (let index = 0; index < nodes.length; index++) {
          this.#goOnTo(nodes[index] as number, best.strength * (strengths[index] as number), best);
        }
      }
    }
    return this.#strongest.inOrder();
  }

  #learnNear(): void {
    let last = new Map([[this.to, 1]]);
    this.#near.push(last);
    for (let left = 1; left <= KNOWN_NEAR; left++) {
      const reach = new Map(last);
      for (const [node, reached] of last) {
        const { nodes, strengths } = this.#neighborsOf(node);
        for (let index = 0; index < nodes.length; index++) {
          const other = nodes[index] as number;
          const strength = reached * (strengths[index] as number);
          if (strength > (reach.get(other) ?? 0)) reach.set(other, strength);
        }
      }
      this.#near.push(reach);
      last = reach;
    }
  }

  /** What a path is worth at least to be among the answers. */
  get #least(): number {
    return this.#strongest.last?.strength ?? 0;
  }

  #goOnTo(node: number, strength: number, before: Beginning | undefined): void {
    if (node === this.to) {
      if (strength >= this.#least) this.#strongest.offer({ strength, chain: [...chainOf(before), node] });
      return;
    }
    const length = before ? before.length + 1 : 0;
    const promise = this.#mayBeWorth(node, length, strength);
    if (promise > 0 && promise >= this.#least && !isOn(before, node)) this.#beginnings.push({ node, length, strength, promise, before });
  }

  /** Whether it is the other end's turn, and that may tell more of where this one leads. */
  #isToBeLearned({ node, length }: Beginning): boolean {
    return this.#back.lookedAt <= this.#lookedAt && this.maxLength - length > LOOKED_AHEAD && this.#back.canLearnOf(node);
  }

  #mayBeWorth(node: number, length: number, strength: number): number {
    const left = this.maxLength - length;
    const exactly = this.#near[left];
    return strength * (exactly ? (exactly.get(node) ?? 0) : this.#back.atMost(node)) * ROUNDING;
  }

  #neighborsOf(node: number): Neighbors {
    const known = this.#neighbors.get(node);
    if (known) return known;
    const { walker } = this;
    walker.walk(node, this.sight);
    const nodes = walker.others.slice(0, walker.count);
    const neighbors = { nodes, strengths: Float64Array.from(nodes, (other) => 1 - (walker.gaps[other] as number)) };
    this.#neighbors.set(node, neighbors);
    return neighbors;
  }

  /** The strongest; of equals the shortest, then by ids: the same whatever else there is. */
  #comesFirst(one: FoundPath, other: FoundPath): boolean {
    if (one.strength !== other.strength) return one.strength > other.strength;
    if (one.chain.length !== other.chain.length) return one.chain.length < other.chain.length;
    const differing = one.chain.findIndex((node, index) => node !== other.chain[index]);
    return differing >= 0 && this.graph.compareIds(one.chain[differing] as number, other.chain[differing] as number) < 0;
  }
}

/** How strongly the end can be reached, by however many ties: learned from the end on, the strongest first, as far as is needed. */
class WaysBack {
  /** How many ties it has come by. */
  lookedAt = 0;
  readonly #known = new Map<number, number>();
  readonly #best = new Map<number, number>();
  readonly #next: Heap<{ readonly node: number; readonly strength: number }>;

  constructor(
    graph: NetworkGraph,
    private readonly start: number,
    private readonly to: number,
    private readonly neighborsOf: (node: number) => Neighbors,
  ) {
    this.#next = new Heap(
      (one, other) => one.strength > other.strength || (one.strength === other.strength && graph.compareIds(one.node, other.node) < 0),
    );
    this.#next.push({ node: to, strength: 1 });
    this.learn();
  }

  /** By any number of ties; of those that are not known yet, no more than of the next to be. */
  atMost(node: number): number {
    return this.#known.get(node) ?? this.#frontier;
  }

  /** Whether more can be known of it. */
  canLearnOf(node: number): boolean {
    return this.#frontier > 0 && !this.#known.has(node);
  }

  get #frontier(): number {
    return this.#next.first?.strength ?? 0;
  }

  /** Goes on by one actor. */
  learn(): void {
    const next = this.#next.pop();
    if (!next || this.#known.has(next.node)) return;
    const { node, strength: reached } = next;
    this.#known.set(node, reached);
    // No path comes by its start again.
    if (node === this.start) return;
    const { nodes, strengths } = this.neighborsOf(node);
    this.lookedAt += nodes.length;
    for (let index = 0; index < nodes.length; index++) {
      const other = nodes[index] as number;
      const strength = reached * (strengths[index] as number);
      if (other === this.to || strength <= (this.#best.get(other) ?? 0)) continue;
      this.#best.set(other, strength);
      this.#next.push({ node: other, strength });
    }
  }
}

function isOn(beginning: Beginning | undefined, node: number): boolean {
  for (let at = beginning; at; at = at.before) if (at.node === node) return true;
  return false;
}

function chainOf(end: Beginning | undefined): number[] {
  const chain: number[] = [];
  for (let at = end; at; at = at.before) chain.unshift(at.node);
  return chain;
}
