import type { PlainMap } from "./map-measures.js";
import type { NetworkGraph } from "./network-graph.js";
import type { Sight } from "./sight.js";
import { Strongest } from "./strongest.js";
import { type FoundTie, tiesOf } from "./tie-details.js";
import { TIE_KINDS } from "./tie-strength.js";
import type { TieWalker } from "./tie-walker.js";

/** For each actor of a map, so many ties are answered at most, the strongest of all. */
const TIES_AN_ACTOR = 10;

/** And so many in all. */
const MOST_TIES = 3_000;

/** So many pairs of tied actors are measured, laid out and drawn at most, the strongest: all that 300 actors can be. */
const MOST_PAIRS = 45_000;

type Pair = PlainMap["pairs"][number];

export interface DrawnMap {
  readonly degrees: readonly number[];
  readonly plain: PlainMap;
  /** The strongest first. */
  readonly ties: readonly FoundTie[];
}

/** What ties the given nodes among each other. */
export function drawMap(graph: NetworkGraph, walker: TieWalker, shown: readonly number[], sight: Sight): DrawnMap {
  const places = new Map(shown.map((node, place) => [node, place]));
  let pairs: Pair[] = [];
  const ties = new Strongest<Offered>(Math.min(MOST_TIES, TIES_AN_ACTOR * shown.length), comesFirst);
  let offered = 0;
  const degrees = new Array<number>(shown.length).fill(0);
  for (const [place, node] of shown.entries()) {
    const isLater = (other: number): boolean => (places.get(other) ?? -1) > place;
    const tied = new Map<number, { gap: number; kinds: number }>();
    for (const tie of tiesOf(graph, walker, node, sight, isLater)) {
      const other = places.get(tie.to) as number;
      const { gap, kinds } = tied.get(other) ?? { gap: 1, kinds: 0 };
      tied.set(other, { gap: gap * (1 - tie.strength), kinds: kinds | (1 << TIE_KINDS.indexOf(tie.kind)) });
      ties.offer({ tie, order: offered++ });
    }
    for (const [other, { gap, kinds }] of tied) {
      pairs.push([place, other, rounded(1 - gap), kinds]);
      for (const end of [place, other]) degrees[end] = (degrees[end] as number) + 1;
    }
    if (pairs.length > 2 * MOST_PAIRS) pairs = strongestPairs(pairs);
  }
  return {
    degrees,
    plain: { seeds: shown.map((node) => graph.seedOf(node)), pairs: strongestPairs(pairs) },
    ties: ties.inOrder().map(({ tie }) => tie),
  };
}

interface Offered {
  readonly tie: FoundTie;
  /** Among those that are as strong, whoever came first comes first. */
  readonly order: number;
}

function comesFirst(one: Offered, other: Offered): boolean {
  return one.tie.strength > other.tie.strength || (one.tie.strength === other.tie.strength && one.order < other.order);
}

/** In the order given, unless they are too many: then the strongest first. */
function strongestPairs(pairs: Pair[]): Pair[] {
  if (pairs.length <= MOST_PAIRS) return pairs;
  return pairs.sort(([, , one], [, , other]) => other - one).slice(0, MOST_PAIRS);
}

/** Of the given nodes those that are tied most to the others of them, all their ties together; who is tied to none of them is left out. */
export function mostTied(graph: NetworkGraph, walker: TieWalker, given: readonly number[], sight: Sight, first: number): number[] {
  const isGiven = new Set(given);
  const strengths = new Map<number, number>();
  for (const node of given) {
    walker.walk(node, sight);
    let sum = 0;
    for (let index = 0; index < walker.count; index++) {
      const other = walker.others[index] as number;
      if (isGiven.has(other)) sum += 1 - (walker.gaps[other] as number);
    }
    if (sum > 0) strengths.set(node, rounded(sum));
  }
  const strongest = new Strongest<number>(first, (one, other) => {
    const difference = (strengths.get(other) as number) - (strengths.get(one) as number);
    return difference < 0 || (difference === 0 && graph.compareIds(one, other) < 0);
  });
  for (const node of strengths.keys()) strongest.offer(node);
  return strongest.inOrder();
}

/** The order in which chances were added up leaves no trace. */
export function rounded(strength: number): number {
  return Math.round(strength * 1e9) / 1e9;
}
