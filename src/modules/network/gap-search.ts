import type { NetworkGraph } from "./network-graph.js";
import type { Sight } from "./sight.js";
import { Strongest } from "./strongest.js";
import type { TieWalker } from "./tie-walker.js";

/** An organization and what it may have in common with others. */
export interface Profile {
  /** Its uuid, as are themes, territories and funders. */
  readonly id: string;
  readonly themes: readonly string[];
  readonly territories: readonly string[];
  /** A theme and a territory for which it works on it: the two uuids with a space between. */
  readonly activities: readonly string[];
  readonly funders: readonly string[];
  /** A funder's uuid, a space, and what it pays for. */
  readonly programmes: readonly string[];
}

/** Why two should meet: what both have of one of these. */
export type GapGround = "activities" | "funders" | "programmes";

type Shareable = "themes" | "territories" | "funders" | "programmes";

const SHAREABLE: readonly Shareable[] = ["themes", "territories", "funders", "programmes"];
const GROUNDS: readonly GapGround[] = ["activities", "funders", "programmes"];

/** Two organizations that share much and no tie. */
export interface Gap extends Readonly<Record<Shareable, readonly string[]>> {
  readonly organizations: readonly [string, string];
  readonly grounds: readonly GapGround[];
  /** Of each thing shared, the more the fewer share it: 1/√(n−1), added up. */
  readonly score: number;
}

interface Candidate {
  readonly one: number;
  readonly other: number;
  readonly score: number;
}

/**
 * Pairs that no tie holds together, though they have one of the grounds asked for in common: first those that share what few share.
 */
export function findGaps(
  graph: NetworkGraph,
  walker: TieWalker,
  profiles: readonly Profile[],
  sight: Sight,
  first: number,
  grounds: readonly GapGround[] = GROUNDS,
): Gap[] {
  const seen = profiles.flatMap((profile) => {
    const node = graph.nodeOf("Organization", profile.id);
    return node >= 0 && graph.isSeen(node, sight) ? [{ node, profile }] : [];
  });
  seen.sort((one, other) => graph.compareIds(one.node, other.node));
  const ordered = seen.map(({ profile }) => profile);
  const bearers = new Map([...SHAREABLE, ...GROUNDS].map((kind) => [kind, bearersOf(ordered, kind)]));
  const places = new Map(seen.map(({ node }, place) => [node, place]));
  const strongest = new Strongest<Candidate>(first, comesFirst);
  /** By place: the last one to which it was found to be tied, or a candidate; and as a candidate, its score. */
  const tiedTo = new Int32Array(seen.length).fill(-1);
  const candidateOf = new Int32Array(seen.length).fill(-1);
  const scores = new Float64Array(seen.length);
  for (const [one, { node, profile }] of seen.entries()) {
    walker.walk(node, sight);
    for (let index = 0; index < walker.count; index++) {
      const tied = places.get(walker.others[index] as number);
      if (tied !== undefined) tiedTo[tied] = one;
    }
    const candidates: number[] = [];
    for (const others of having(profile, grounds, bearers)) {
      // Whoever comes before has been compared already.
      for (let at = others.length - 1; at >= 0 && (others[at] as number) > one; at--) {
        const other = others[at] as number;
        if (tiedTo[other] === one || candidateOf[other] === one) continue;
        candidateOf[other] = one;
        scores[other] = 0;
        candidates.push(other);
      }
    }
    if (candidates.length === 0) continue;
    for (const others of having(profile, SHAREABLE, bearers)) {
      const part = rarity(others.length);
      for (let at = others.length - 1; at >= 0 && (others[at] as number) > one; at--) {
        const other = others[at] as number;
        if (candidateOf[other] === one) scores[other] = (scores[other] as number) + part;
      }
    }
    for (const other of candidates) {
      const score = Math.round((scores[other] as number) * 1e6) / 1e6;
      if (score >= (strongest.last?.score ?? 0)) strongest.offer({ one, other, score });
    }
  }
  return strongest.inOrder().map(({ one, other, score }) => gapOf(ordered[one] as Profile, ordered[other] as Profile, score));
}

type Bearers = ReadonlyMap<keyof Profile, ReadonlyMap<string, readonly number[]>>;

/** Of each thing that it has, the places of those who have it. */
function having(profile: Profile, kinds: readonly (Shareable | GapGround)[], bearers: Bearers): (readonly number[])[] {
  return kinds.flatMap((kind) => profile[kind].map((item) => bearers.get(kind)?.get(item) ?? []));
}

/** How many pairs have one of the grounds in common, each as often as it has. */
export function pairsOf(profiles: readonly Profile[], grounds: readonly GapGround[]): number {
  const counts = grounds.flatMap((ground) => [...bearersOf(profiles, ground).values()].map(({ length }) => length));
  return counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

/** By item, the places of those who have it, in their order. */
function bearersOf(profiles: readonly Profile[], kind: Shareable | GapGround): Map<string, number[]> {
  const bearers = new Map<string, number[]>();
  for (const [place, profile] of profiles.entries()) {
    for (const item of profile[kind]) {
      const known = bearers.get(item);
      if (known) known.push(place);
      else bearers.set(item, [place]);
    }
  }
  return bearers;
}

function gapOf(one: Profile, other: Profile, score: number): Gap {
  const common = (kind: Shareable | GapGround): string[] => one[kind].filter((item) => other[kind].includes(item));
  return {
    organizations: [one.id, other.id],
    grounds: GROUNDS.filter((ground) => common(ground).length > 0),
    score,
    themes: common("themes"),
    territories: common("territories"),
    funders: common("funders"),
    programmes: common("programmes"),
  };
}

function rarity(bearers: number): number {
  return 1 / Math.sqrt(Math.max(bearers, 2) - 1);
}

/** Places are in the order of ids. */
function comesFirst(one: Candidate, other: Candidate): boolean {
  return (
    one.score > other.score || (one.score === other.score && (one.one < other.one || (one.one === other.one && one.other < other.other)))
  );
}
