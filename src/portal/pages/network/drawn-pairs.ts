import type { TieKind } from "../../graphql/operations/NetworkPage.js";
import type { DrawnNetwork } from "./network-view.js";

/** All that ties two actors of a map. */
export interface DrawnPair {
  readonly one: string;
  readonly other: string;
  readonly kinds: readonly TieKind[];
  /** From 0 to 1: several ties add up like chances. */
  readonly strength: number;
}

/** The lines of a map between ids, the strongest first. */
export function drawnPairs({ nodes, lines }: DrawnNetwork): DrawnPair[] {
  return lines.flatMap(({ one, other, kinds, strength }) => {
    const ends = [nodes[one]?.actor.id, nodes[other]?.actor.id] as const;
    return ends[0] === undefined || ends[1] === undefined ? [] : [{ one: ends[0], other: ends[1], kinds, strength }];
  });
}

export interface PairEnd {
  readonly id: string;
  readonly kinds: readonly TieKind[];
  readonly strength: number;
}

/** For each actor, with whom it is tied on the map, the strongest first. */
export function pairsByActor(pairs: readonly DrawnPair[]): ReadonlyMap<string, readonly PairEnd[]> {
  const ends = new Map<string, PairEnd[]>();
  const add = (at: string, end: PairEnd) => {
    const own = ends.get(at);
    if (own) own.push(end);
    else ends.set(at, [end]);
  };
  for (const { one, other, kinds, strength } of pairs) {
    add(one, { id: other, kinds, strength });
    add(other, { id: one, kinds, strength });
  }
  return ends;
}
