import fc from "fast-check";
import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import betweennessModule from "graphology-metrics/centrality/betweenness.js";
import pagerankModule from "graphology-metrics/centrality/pagerank.js";
import modularityModule from "graphology-metrics/graph/modularity.js";
import { betweennessOf, centralitiesOf } from "./centralities.js";
import { findCommunities } from "./communities.js";
import { cutOffBy, partsWithout } from "./cut-points.js";

const louvain = louvainModule as unknown as typeof louvainModule.default;
const betweenness = betweennessModule as unknown as typeof betweennessModule.default;
const pagerank = pagerankModule as unknown as typeof pagerankModule.default;
const modularity = modularityModule as unknown as typeof modularityModule.default;

const SEED = Number(process.hrtime.bigint() % 1_000_000n);
const POINTS = 14;

interface Drawn {
  readonly size: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  readonly graph: UndirectedGraph;
}

/** The same lines as the questions take them and as the library does. */
function drawn(lines: readonly (readonly [one: number, other: number, weight: number])[]): Drawn {
  const graph = new UndirectedGraph();
  for (let point = 0; point < POINTS; point++) graph.addNode(point);
  for (const [one, other, weight] of lines) if (one !== other) graph.mergeEdge(one, other, { weight });
  const offsets = [0];
  const targets: number[] = [];
  const weights: number[] = [];
  for (let point = 0; point < POINTS; point++) {
    for (const other of graph
      .neighbors(point)
      .map(Number)
      .sort((one, another) => one - another)) {
      targets.push(other);
      weights.push(graph.getEdgeAttribute(point, other, "weight") as number);
    }
    offsets.push(targets.length);
  }
  return { size: POINTS, offsets: Int32Array.from(offsets), targets: Int32Array.from(targets), weights: Float64Array.from(weights), graph };
}

const point = fc.integer({ min: 0, max: POINTS - 1 });
const networks = fc
  .array(fc.tuple(point, point, fc.integer({ min: 1, max: 1_000_000 })), { minLength: 1, maxLength: 30 })
  .map(drawn)
  .filter(({ graph }) => graph.size > 0);
const counted = fc.uniqueArray(point, { minLength: 2 }).map((points) => new Set(points));

/** The parts of what is tied, as everybody would find them. */
function parts(graph: UndirectedGraph, without?: number): Set<number>[] {
  const found: Set<number>[] = [];
  for (const start of graph.nodes().map(Number)) {
    if (start === without || found.some((part) => part.has(start))) continue;
    const part = new Set([start]);
    for (const at of part) for (const other of graph.neighbors(at).map(Number)) if (other !== without) part.add(other);
    found.push(part);
  }
  return found;
}

describe("questions about the whole network", () => {
  it("find communities on the whole as good as the library's, the same each time, and none across what is not tied", () => {
    let better = 0;
    fc.assert(
      fc.property(networks, (network) => {
        const found = findCommunities(network);
        const communities = Object.fromEntries([...found].map((community, at) => [String(at), community]));
        const known = louvain(network.graph, { getEdgeWeight: "weight", rng: () => 0.5 });
        const quality = (partition: Record<string, number>): number =>
          modularity(network.graph, { getNodeCommunity: (node) => partition[node] as number, getEdgeWeight: "weight" });
        better += quality(communities) - quality(known);
        expect([...findCommunities(network)]).toEqual([...found]);
        for (const part of parts(network.graph)) {
          for (let at = 0; at < POINTS; at++) if (!part.has(at)) for (const member of part) expect(found[member]).not.toBe(found[at]);
        }
      }),
      { seed: SEED, numRuns: 100 },
    );
    expect(better / 100).toBeGreaterThan(-0.01);
  });

  it("rank as the library's PageRank does", () => {
    fc.assert(
      fc.property(networks, (network) => {
        for (const node of network.graph.nodes()) if (network.graph.degree(node) === 0) network.graph.dropNode(node);
        const expected = pagerank(network.graph, { getEdgeWeight: "weight", tolerance: 1e-12, maxIterations: 1000 });
        const found = centralitiesOf(network);
        for (let at = 0; at < POINTS; at++) expect(found[at]).toBeCloseTo(expected[at] ?? 0, 6);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it("find between whom each point lies as the library's betweenness does", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const expected = betweenness(network.graph, { getEdgeWeight: null, normalized: false });
        const found = betweennessOf(network, () => true);
        for (let at = 0; at < POINTS; at++)
          expect((found[at] as number) * POINTS * (POINTS - 1)).toBeCloseTo(2 * (expected[at] as number), 6);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it("find whom the absence of each point would cut off by what is left without it", () => {
    fc.assert(
      fc.property(networks, counted, (network, counts) => {
        const cutOff = cutOffBy(network, (at) => counts.has(at));
        for (let at = 0; at < POINTS; at++) {
          const own = parts(network.graph).find((part) => part.has(at)) as Set<number>;
          const left = parts(network.graph, at).filter((part) => [...part].some((member) => own.has(member)));
          const sizes = left.map((part) => [...part].filter((member) => counts.has(member)).length);
          expect(cutOff[at]).toBe(sizes.reduce((sum, size) => sum + size, 0) - Math.max(0, ...sizes));
          expect(
            partsWithout(network, at)
              .map((part) => part.join())
              .sort(),
          ).toEqual(left.map((part) => [...part].sort((one, other) => one - other).join()).sort());
        }
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});
