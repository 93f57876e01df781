import { betweennessOf } from "./betweenness.js";
import { cutOffBy, partsWithout } from "./cut-points.js";
import type { NetworkGraph } from "./network-graph.js";
import { SeenNetwork } from "./seen-network.js";
import type { Sight } from "./sight.js";
import type { TieWalker } from "./tie-walker.js";

export interface FoundBridge {
  readonly node: number;
  /** How many of the organizations it alone ties to the largest part of the others. */
  readonly cutOffCount: number;
  /** Some of these, {@link MOST_CUT_OFF} at most: the smallest part first. */
  readonly cutOff: readonly number[];
  /** The part of the shortest ways between two of the organizations that goes by it. */
  readonly betweenness: number;
}

const MOST_CUT_OFF = 10;

/**
 * Whose absence would cut some of the given organizations off from the others: in the network of these, of whoever is tied to them, and
 * of what all of them share. First whoever cuts off most.
 */
export function findBridges(
  graph: NetworkGraph,
  walker: TieWalker,
  organizations: readonly number[],
  sight: Sight,
  first: number,
): FoundBridge[] {
  const given = new Set(organizations);
  const network = SeenNetwork.of(graph, sight, withTheTied(walker, given, sight));
  const counts = (point: number): boolean => given.has(network.nodes[point] as number);
  const cutOff = cutOffBy(network, counts);
  const found: number[] = [];
  for (let point = 0; point < network.size; point++) if (network.isActor(point) && (cutOff[point] as number) > 0) found.push(point);
  if (found.length === 0) return [];
  const betweenness = betweennessOf(network, counts).map((share) => Math.round(share * 1e6) / 1e6);
  return found
    .sort(
      (one, other) =>
        (cutOff[other] as number) - (cutOff[one] as number) || (betweenness[other] as number) - (betweenness[one] as number) || one - other,
    )
    .slice(0, first)
    .map((point) => ({
      node: network.nodes[point] as number,
      cutOffCount: cutOff[point] as number,
      cutOff: someCutOff(network, point, counts),
      betweenness: betweenness[point] as number,
    }));
}

function someCutOff(network: SeenNetwork, point: number, counts: (point: number) => boolean): number[] {
  const parts = partsWithout(network, point).map((part) => part.filter(counts));
  parts.sort((one, other) => one.length - other.length || (one[0] ?? 0) - (other[0] ?? 0));
  return parts
    .slice(0, -1)
    .flat()
    .slice(0, MOST_CUT_OFF)
    .map((cut) => network.nodes[cut] as number);
}

function withTheTied(walker: TieWalker, organizations: ReadonlySet<number>, sight: Sight): (node: number) => boolean {
  const wanted = new Set(organizations);
  for (const node of organizations) {
    walker.walk(node, sight);
    for (let index = 0; index < walker.count; index++) wanted.add(walker.others[index] as number);
  }
  return (node) => wanted.has(node);
}
