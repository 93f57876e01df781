import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import pagerankModule from "graphology-metrics/centrality/pagerank.js";

/** Both are CommonJS: what Node imports is the function itself, which their types call `default`. */
const louvain = louvainModule as unknown as typeof louvainModule.default;
const pagerank = pagerankModule as unknown as typeof pagerankModule.default;

/** A map without names: how many actors, and the strength of what ties two of them, each pair once. */
export interface PlainMap {
  readonly size: number;
  readonly pairs: readonly (readonly [one: number, other: number, strength: number])[];
}

/** By actor of the map. */
export interface MapMeasures {
  readonly communities: readonly number[];
  /** Together 1. */
  readonly centralities: readonly number[];
}

/** Works out communities (Louvain) and centralities (PageRank); for a large map tens of milliseconds, which answers cannot wait for. */
export type MeasureMap = (map: PlainMap) => Promise<MapMeasures>;

export function measureMap({ size, pairs }: PlainMap): MapMeasures {
  const places = Array.from({ length: size }, (_, place) => place);
  if (pairs.length === 0) return { communities: places, centralities: places.map(() => 1 / size) };
  const graph = new UndirectedGraph();
  for (const place of places) graph.addNode(place);
  for (const [one, other, weight] of pairs) graph.addEdge(one, other, { weight });
  const communities = louvain(graph, { getEdgeWeight: "weight", rng: sameEachTime() });
  const centralities = pagerank(graph, { getEdgeWeight: "weight", maxIterations: 500 });
  return {
    communities: places.map((place) => communities[place] ?? place),
    centralities: places.map((place) => centralities[place] ?? 0),
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
