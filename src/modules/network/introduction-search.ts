import type { NetworkGraph } from "./network-graph.js";
import type { FoundPath } from "./path-search.js";
import type { Sight } from "./sight.js";
import { Strongest } from "./strongest.js";
import type { TieWalker } from "./tie-walker.js";

/** The strongest way to a node, in so many ties at most. */
interface Way {
  readonly strength: number;
  readonly chain: readonly number[];
}

/** So many ties are followed from where the search begins; what lies between is met from the other end. */
const FOLLOWED = 2;

/**
 * Who can introduce one actor to another: for each that is tied to the one to be met, the strongest way to it. Each introducer stands for
 * one way, however many lead there.
 */
export class IntroductionSearch {
  constructor(
    private readonly graph: NetworkGraph,
    private readonly walker: TieWalker,
  ) {}

  introductions(from: number, to: number, sight: Sight, maxLength: number, first: number): FoundPath[] {
    if (from === to || !this.graph.isSeen(from, sight) || !this.graph.isSeen(to, sight)) return [];
    const ways = this.#ways(from, to, sight, Math.min(FOLLOWED, maxLength - 1));
    const strongest = new Strongest<FoundPath>(first, (one, other) => this.#comesFirst(one, other));
    for (const [introducer, strength] of this.#neighbors(to, sight)) {
      const way = maxLength - 1 > FOLLOWED ? this.#oneTieMore(introducer, to, ways, sight) : ways.get(introducer);
      if (way) strongest.offer({ chain: [...way.chain, to], strength: way.strength * strength });
    }
    return strongest.inOrder();
  }

  #ways(from: number, to: number, sight: Sight, length: number): Map<number, Way> {
    const ways = new Map<number, Way>([[from, { strength: 1, chain: [from] }]]);
    let last = [...ways];
    for (let tie = 0; tie < length; tie++) {
      const reached = new Map<number, Way>();
      for (const [node, way] of last) {
        for (const [other, strength] of this.#neighbors(node, sight)) {
          if (other === to || other === from) continue;
          const found: Way = { strength: way.strength * strength, chain: [...way.chain, other] };
          if (this.#isStronger(found, ways.get(other)) && this.#isStronger(found, reached.get(other))) reached.set(other, found);
        }
      }
      for (const [node, way] of reached) ways.set(node, way);
      last = [...reached];
    }
    return ways;
  }

  #oneTieMore(introducer: number, to: number, ways: ReadonlyMap<number, Way>, sight: Sight): Way | undefined {
    let best = ways.get(introducer);
    for (const [node, strength] of this.#neighbors(introducer, sight)) {
      const way = node === to ? undefined : ways.get(node);
      if (!way || way.chain.includes(introducer)) continue;
      const found: Way = { strength: way.strength * strength, chain: [...way.chain, introducer] };
      if (this.#isStronger(found, best)) best = found;
    }
    return best;
  }

  #neighbors(node: number, sight: Sight): [node: number, strength: number][] {
    const { walker } = this;
    walker.walk(node, sight);
    return Array.from({ length: walker.count }, (_, index) => {
      const other = walker.others[index] as number;
      return [other, 1 - (walker.gaps[other] as number)];
    });
  }

  #isStronger(one: Way, other: Way | undefined): boolean {
    if (!other || one.strength !== other.strength) return one.strength > (other?.strength ?? 0);
    return (
      one.chain.length < other.chain.length || (one.chain.length === other.chain.length && this.#compareChains(one.chain, other.chain) < 0)
    );
  }

  #comesFirst(one: FoundPath, other: FoundPath): boolean {
    return one.strength > other.strength || (one.strength === other.strength && this.#compareChains(one.chain, other.chain) < 0);
  }

  #compareChains(one: readonly number[], other: readonly number[]): number {
    if (one.length !== other.length) return one.length - other.length;
    const differing = one.findIndex((node, index) => node !== other[index]);
    return differing < 0 ? 0 : this.graph.compareIds(one[differing] as number, other[differing] as number);
  }
}
