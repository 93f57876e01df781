import type { TieKind } from "../../graphql/operations/NetworkPage.js";
import type { DrawnNetwork } from "./network-view.js";

/** All that ties two actors of a map. */
export interface DrawnPair {
  readonly one: string;
  readonly other: string;
  /** The strongest first. */
  readonly kinds: readonly TieKind[];
  /** From 0 to 1: several ties add up like chances. */
  readonly strength: number;
}

/** One line for each two, the strongest first. */
export function drawnPairs(ties: DrawnNetwork["ties"]): DrawnPair[] {
  const pairs = new Map<string, { one: string; other: string; kinds: TieKind[]; gap: number }>();
  for (const { from, to, kind, strength } of ties) {
    const [one, other] = from.id < to.id ? [from.id, to.id] : [to.id, from.id];
    const key = `${one} ${other}`;
    const pair = pairs.get(key) ?? { one, other, kinds: [], gap: 1 };
    if (!pair.kinds.includes(kind)) pair.kinds.push(kind);
    pair.gap *= 1 - strength;
    pairs.set(key, pair);
  }
  return [...pairs.values()]
    .map(({ gap, ...pair }) => ({ ...pair, strength: 1 - gap }))
    .sort((first, second) => second.strength - first.strength);
}

export interface PairEnd {
  readonly id: string;
  readonly kinds: readonly TieKind[];
  readonly strength: number;
}

/** For each actor, with whom it is tied on the map, the strongest first. */
export function pairsByActor(pairs: readonly DrawnPair[]): ReadonlyMap<string, readonly PairEnd[]> {
  const ends = new Map<string, PairEnd[]>();
  const add = (at: string, end: PairEnd) => ends.set(at, [...(ends.get(at) ?? []), end]);
  for (const { one, other, kinds, strength } of pairs) {
    add(one, { id: other, kinds, strength });
    add(other, { id: one, kinds, strength });
  }
  return ends;
}
