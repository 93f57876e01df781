import { UndirectedGraph } from "graphology";
import { centralitiesOf, communitiesOf } from "./graph-measures.js";
import { layOut, type Place } from "./map-layout.js";

/** A map without names: a seed for each actor, from which its place is found, and the strength of what ties two of them, each pair once. */
export interface PlainMap {
  readonly seeds: readonly number[];
  /** The kinds of tie as bits, see {@link TIE_KINDS}. */
  readonly pairs: readonly (readonly [one: number, other: number, strength: number, kinds: number])[];
}

/** By actor of the map. */
export interface MapMeasures {
  readonly communities: readonly number[];
  /** Together 1. */
  readonly centralities: readonly number[];
  readonly places: readonly Place[];
}

/** Works out communities (Louvain), centralities (PageRank) and places; for the largest map two seconds, which other answers cannot wait for. */
export type MeasureMap = (map: PlainMap) => Promise<MapMeasures>;

export function measureMap({ seeds, pairs }: PlainMap): MapMeasures {
  const points = seeds.map((_, point) => point);
  const graph = new UndirectedGraph();
  for (const point of points) graph.addNode(point);
  for (const [one, other, weight] of pairs) graph.addEdge(one, other, { weight });
  const places = points.length === 0 ? [] : layOut(graph, seeds);
  if (pairs.length === 0) return { communities: points, centralities: points.map(() => 1 / points.length), places };
  const communities = communitiesOf(graph);
  const centralities = centralitiesOf(graph);
  return {
    communities: points.map((point) => communities[point] ?? point),
    centralities: points.map((point) => centralities[point] ?? 0),
    places,
  };
}
