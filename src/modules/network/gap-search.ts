import type { NetworkGraph } from "./network-graph.js";
import type { Sight } from "./sight.js";
import { Strongest } from "./strongest.js";
import type { TieWalker } from "./tie-walker.js";

/** An organization and what it may have in common with others, by uuids. */
export interface Profile {
  readonly id: string;
  readonly themes: readonly string[];
  readonly territories: readonly string[];
  readonly funders: readonly string[];
}

type Shareable = "themes" | "territories" | "funders";

const SHAREABLE: readonly Shareable[] = ["themes", "territories", "funders"];

/** Two organizations that share much and no tie. */
export interface Gap extends Readonly<Record<Shareable, readonly string[]>> {
  readonly organizations: readonly [string, string];
  /** Of each thing shared, the more the fewer share it: 1/√(n−1), added up. */
  readonly score: number;
}

/**
 * Pairs that no tie holds together, though both work on the same theme for the same territory, or are funded by the same organization:
 * first those that share what few share.
 */
export function findGaps(graph: NetworkGraph, walker: TieWalker, profiles: readonly Profile[], sight: Sight, first: number): Gap[] {
  const seen = profiles.flatMap((profile) => {
    const node = graph.nodeOf("Organization", profile.id);
    return node >= 0 && graph.isSeen(node, sight) ? [{ node, profile }] : [];
  });
  seen.sort((one, other) => graph.compareIds(one.node, other.node));
  const bearers = new Map(SHAREABLE.map((kind) => [kind, bearersOf(seen, kind)]));
  const places = new Map(seen.map(({ node }, place) => [node, place]));
  const strongest = new Strongest<Gap>(first, (one, other) => comesFirst(one, other));
  for (const [place, { node, profile }] of seen.entries()) {
    const tied = new Set<number>([place]);
    walker.walk(node, sight);
    for (let index = 0; index < walker.count; index++) tied.add(places.get(walker.others[index] as number) ?? -1);
    const shared = new Map<number, Record<Shareable, string[]>>();
    for (const kind of SHAREABLE) {
      for (const item of profile[kind]) {
        for (const other of bearers.get(kind)?.get(item) ?? []) {
          if (other <= place || tied.has(other)) continue;
          const known = shared.get(other) ?? { themes: [], territories: [], funders: [] };
          known[kind].push(item);
          shared.set(other, known);
        }
      }
    }
    for (const [other, common] of shared) {
      if ((common.themes.length === 0 || common.territories.length === 0) && common.funders.length === 0) continue;
      const score = SHAREABLE.reduce(
        (sum, kind) => sum + common[kind].reduce((all, item) => all + rarity(bearers.get(kind)?.get(item)?.length ?? 2), 0),
        0,
      );
      strongest.offer({
        organizations: [profile.id, (seen[other] as (typeof seen)[number]).profile.id],
        ...common,
        score: Math.round(score * 1e6) / 1e6,
      });
    }
  }
  return strongest.inOrder();
}

function bearersOf(seen: readonly { readonly profile: Profile }[], kind: Shareable): Map<string, number[]> {
  const bearers = new Map<string, number[]>();
  for (const [place, { profile }] of seen.entries()) {
    for (const item of profile[kind]) {
      const known = bearers.get(item);
      if (known) known.push(place);
      else bearers.set(item, [place]);
    }
  }
  return bearers;
}

function rarity(bearers: number): number {
  return 1 / Math.sqrt(Math.max(bearers, 2) - 1);
}

function comesFirst(one: Gap, other: Gap): boolean {
  if (one.score !== other.score) return one.score > other.score;
  return one.organizations.join() < other.organizations.join();
}
