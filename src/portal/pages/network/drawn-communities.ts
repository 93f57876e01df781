import type { DrawnNode } from "./network-view.js";

export interface DrawnCommunity {
  /** As the API numbers it. */
  readonly number: number;
  /** 1 for the largest; each of the first eight has a colour of its own. */
  readonly place: number;
  /** Of its most central actor, after whom it is called. */
  readonly around: string;
  readonly size: number;
}

/** Families whose colours stand for communities, the largest first. */
export const COMMUNITY_FAMILIES = [
  "city",
  "state",
  "territory",
  "landlord",
  "association",
  "company",
  "neighbourhood",
  "knowledge",
] as const;

/** The communities of a map, the largest first, as many as there are colours. */
export function communitiesOf(nodes: readonly DrawnNode[]): DrawnCommunity[] {
  const members = new Map<number, DrawnNode[]>();
  for (const node of nodes) {
    const known = members.get(node.community);
    if (known) known.push(node);
    else members.set(node.community, [node]);
  }
  return [...members]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, COMMUNITY_FAMILIES.length)
    .map(([number, of], index) => ({
      number,
      place: index + 1,
      around: of.reduce((most, one) => (one.centrality > most.centrality ? one : most)).actor.name,
      size: of.length,
    }));
}
