import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import pagerankModule from "graphology-metrics/centrality/pagerank.js";
import { layOut, type Place } from "./map-layout.js";

/** Both are CommonJS: what Node imports is the function itself, which their types call `default`. */
const louvain = louvainModule as unknown as typeof louvainModule.default;
const pagerank = pagerankModule as unknown as typeof pagerankModule.default;

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
  const communities = louvain(graph, { getEdgeWeight: "weight", rng: sameEachTime() });
  const centralities = pagerank(graph, { getEdgeWeight: "weight", maxIterations: 500 });
  return {
    communities: points.map((point) => communities[point] ?? point),
    centralities: points.map((point) => centralities[point] ?? 0),
    places,
  };
}

/** A map looks the same whenever it is drawn. */
function sameEachTime(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
}
