import type { PlainMap } from "./map-measures.js";
import type { NetworkGraph } from "./network-graph.js";
import type { Sight } from "./sight.js";
import { Strongest } from "./strongest.js";
import { type FoundTie, tiesOf } from "./tie-details.js";
import type { TieWalker } from "./tie-walker.js";

/** For each actor of a map, so many ties are drawn at most, the strongest of all. */
const TIES_AN_ACTOR = 10;

export interface DrawnMap {
  readonly degrees: readonly number[];
  readonly plain: PlainMap;
  /** The strongest first. */
  readonly ties: readonly FoundTie[];
}

/** What ties the given nodes among each other. */
export function drawMap(graph: NetworkGraph, walker: TieWalker, shown: readonly number[], sight: Sight): DrawnMap {
  const places = new Map(shown.map((node, place) => [node, place]));
  const ties: FoundTie[] = [];
  const pairs: PlainMap["pairs"][number][] = [];
  const degrees = new Array<number>(shown.length).fill(0);
  for (const [place, node] of shown.entries()) {
    const isLater = (other: number): boolean => (places.get(other) ?? -1) > place;
    const gaps = new Map<number, number>();
    for (const tie of tiesOf(graph, walker, node, sight, isLater)) {
      const other = places.get(tie.to) as number;
      gaps.set(other, (gaps.get(other) ?? 1) * (1 - tie.strength));
      ties.push(tie);
    }
    for (const [other, gap] of gaps) {
      pairs.push([place, other, rounded(1 - gap)]);
      for (const end of [place, other]) degrees[end] = (degrees[end] as number) + 1;
    }
  }
  ties.sort((one, other) => other.strength - one.strength);
  return {
    degrees,
    plain: { seeds: shown.map((node) => graph.seedOf(node)), pairs },
    ties: ties.slice(0, TIES_AN_ACTOR * shown.length),
  };
}

/** Of the given nodes those that are tied most to the others of them, all their ties together. */
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
    strengths.set(node, rounded(sum));
  }
  const strongest = new Strongest<number>(first, (one, other) => {
    const difference = (strengths.get(other) as number) - (strengths.get(one) as number);
    return difference < 0 || (difference === 0 && graph.compareIds(one, other) < 0);
  });
  for (const node of given) strongest.offer(node);
  return strongest.inOrder();
}

/** The order in which chances were added up leaves no trace. */
export function rounded(strength: number): number {
  return Math.round(strength * 1e9) / 1e9;
}
