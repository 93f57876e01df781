import type { PlainMap } from "./map-measures.js";
import type { NetworkLineType } from "./network.types.js";
import { TIE_KINDS } from "./tie-strength.js";

/** For each actor of a map so many lines are answered at most, and so many in all. */
const LINES_AN_ACTOR = 10;
const MOST_LINES = 15_000;

/** One line for each two, the strongest first. */
export function linesOf({ plain: { seeds, pairs } }: { readonly plain: PlainMap }): NetworkLineType[] {
  return [...pairs]
    .sort((first, second) => second[2] - first[2])
    .slice(0, Math.min(MOST_LINES, LINES_AN_ACTOR * seeds.length))
    .map(([one, other, strength, kinds]) => ({
      one,
      other,
      strength,
      kinds: TIE_KINDS.filter((_, bit) => (kinds & (1 << bit)) !== 0),
    }));
}
