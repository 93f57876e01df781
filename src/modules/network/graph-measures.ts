import louvainModule from "graphology-communities-louvain";
import pagerankModule from "graphology-metrics/centrality/pagerank.js";
import type { AbstractGraph } from "graphology-types";

/** Both are CommonJS: what Node imports is the function itself, which their types call `default`. */
const louvain = louvainModule as unknown as typeof louvainModule.default;
const pagerank = pagerankModule as unknown as typeof pagerankModule.default;

/** How much all centralities together may still change when they are taken as they are. */
const SETTLED = 1e-7;
const MOST_ROUNDS = 500;

/** By point, who is tied more among each other than chance would have it (Louvain). The same graph gives the same communities. */
export function communitiesOf(graph: AbstractGraph): Record<string, number> {
  return louvain(graph, { getEdgeWeight: "weight", rng: sameEachTime() });
}

/** By point, how often one would come by, going from line to line by their weight (PageRank); together 1. */
export function centralitiesOf(graph: AbstractGraph): Record<string, number> {
  return pagerank(graph, { getEdgeWeight: "weight", maxIterations: MOST_ROUNDS, tolerance: SETTLED / graph.order });
}

function sameEachTime(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
}
