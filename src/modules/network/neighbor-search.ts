import type { NetworkGraph } from "./network-graph.js";
import type { Sight } from "./sight.js";
import { Strongest } from "./strongest.js";
import { roomFor, type TieWalker } from "./tie-walker.js";

/** From how many actors, the strongest, a search goes on to a third tie: a few hubs would otherwise bring the whole network. */
const MOST_PASSED_ON = 1_000;

export interface FoundNeighbor {
  readonly node: number;
  /** In ties. */
  readonly distance: number;
  readonly strength: number;
  /** From the actor asked about to this one, by whom it is best reached; both included. */
  readonly chain: readonly number[];
}

/**
 * Who is near an actor. At distance 1 the strength is that of all ties together. Further away, each actor one tie nearer passes on its
 * own strength times that of its ties, and what several pass on adds up like chances.
 */
export class NeighborSearch {
  /** By node: the search that reached it. */
  #reachedIn = new Int32Array(0);
  #distances = new Uint8Array(0);
  /** While a distance is being worked out, what lacks to the full strength; then the strength. */
  #strengths = new Float64Array(0);
  #bestParts = new Float64Array(0);
  #cameFrom = new Int32Array(0);
  #search = 0;

  constructor(
    private readonly graph: NetworkGraph,
    private readonly walker: TieWalker,
  ) {}

  neighbors(of: number, sight: Sight, depth: number, first: number): FoundNeighbor[] {
    if (!this.graph.isSeen(of, sight)) return [];
    if (this.#reachedIn.length < this.graph.nodeCount) this.#makeRoom();
    this.#search++;
    this.#reach(of, 0, of);
    this.#strengths[of] = 1;
    const strongest = new Strongest<number>(first, (one, other) => this.#order(one, other) < 0);
    let level = [of];
    for (let distance = 1; distance <= depth && level.length > 0; distance++) {
      level = this.#next(this.#strongestOf(level), sight, distance);
      for (const node of level) strongest.offer(node);
    }
    return strongest.inOrder().map((node) => ({
      node,
      distance: this.#distances[node] as number,
      strength: this.#strengths[node] as number,
      chain: this.#chainTo(node),
    }));
  }

  #strongestOf(level: readonly number[]): readonly number[] {
    if (level.length <= MOST_PASSED_ON || this.#distances[level[0] as number] === 1) return level;
    const strongest = new Strongest<number>(MOST_PASSED_ON, (one, other) => this.#order(one, other) < 0);
    for (const node of level) strongest.offer(node);
    return strongest.inOrder();
  }

  #next(level: readonly number[], sight: Sight, distance: number): number[] {
    const { walker } = this;
    const reached: number[] = [];
    for (const from of level) {
      walker.walk(from, sight);
      const passedOn = this.#strengths[from] as number;
      for (let index = 0; index < walker.count; index++) {
        const node = walker.others[index] as number;
        if (this.#reachedIn[node] !== this.#search) {
          this.#reach(node, distance, from);
          reached.push(node);
        } else if (this.#distances[node] !== distance) continue;
        const part = passedOn * (1 - (walker.gaps[node] as number));
        this.#strengths[node] = (this.#strengths[node] as number) * (1 - part);
        const best = this.#bestParts[node] as number;
        if (part < best || (part === best && this.graph.compareIds(from, this.#cameFrom[node] as number) >= 0)) continue;
        this.#bestParts[node] = part;
        this.#cameFrom[node] = from;
      }
    }
    for (const node of reached) this.#strengths[node] = 1 - (this.#strengths[node] as number);
    return reached;
  }

  #reach(node: number, distance: number, from: number): void {
    this.#reachedIn[node] = this.#search;
    this.#distances[node] = distance;
    this.#strengths[node] = 1;
    this.#bestParts[node] = 0;
    this.#cameFrom[node] = from;
  }

  #order(one: number, other: number): number {
    return (
      (this.#strengths[other] as number) - (this.#strengths[one] as number) ||
      (this.#distances[one] as number) - (this.#distances[other] as number) ||
      this.graph.compareIds(one, other)
    );
  }

  #chainTo(node: number): number[] {
    const chain = [node];
    for (let at = node; (this.#distances[at] as number) > 0; ) {
      at = this.#cameFrom[at] as number;
      chain.unshift(at);
    }
    return chain;
  }

  #makeRoom(): void {
    const nodes = roomFor(this.graph);
    this.#reachedIn = new Int32Array(nodes);
    this.#distances = new Uint8Array(nodes);
    this.#strengths = new Float64Array(nodes);
    this.#bestParts = new Float64Array(nodes);
    this.#cameFrom = new Int32Array(nodes);
    this.#search = 0;
  }
}
