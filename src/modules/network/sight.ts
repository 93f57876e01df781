import { type Audience, audienceRank } from "../../core/audience.js";
import { dayNumber, FOREVER, TIE_KINDS, type TieKindName } from "./tie-strength.js";

/** Who looks at the network, as of which day, and by which kinds of tie. Nothing that it leaves out is used, counted or implied. */
export interface Sight {
  readonly rank: number;
  /** Days since 2000-01-01. */
  readonly day: number;
  /** One bit for each kind, in the order of TIE_KINDS. */
  readonly kinds: number;
}

export function sightOf(audience: Audience, asOf: string, via: readonly TieKindName[] | null | undefined): Sight {
  const kinds = via ?? TIE_KINDS;
  return {
    rank: audienceRank(audience),
    day: Math.min(dayNumber(asOf), FOREVER - 1),
    kinds: kinds.reduce((bits, kind) => bits | (1 << TIE_KINDS.indexOf(kind)), 0),
  };
}
