import type { DrawnNode } from "./network-view.js";

export interface DrawnCommunity {
  /** As the API numbers it. */
  readonly number: number;
  /** 1 for the largest; each of the first eight has a colour of its own. */
  readonly place: number;
  /** Of its most central actors. */
  readonly names: readonly string[];
}

const COLOURED = 8;
const NAMED = 2;

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
    .slice(0, COLOURED)
    .map(([number, of], index) => ({
      number,
      place: index + 1,
      names: [...of]
        .sort((one, other) => other.centrality - one.centrality)
        .slice(0, NAMED)
        .map(({ actor }) => actor.name),
    }));
}
