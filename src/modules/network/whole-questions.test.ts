import fc from "fast-check";
import { UndirectedGraph } from "graphology";
import betweennessModule from "graphology-metrics/centrality/betweenness.js";
import { betweennessOf } from "./betweenness.js";
import { cutOffBy, partsWithout } from "./cut-points.js";
import { centralitiesOf, communitiesOf } from "./graph-measures.js";
import { asGraph } from "./graph-of-lines.js";

const betweenness = betweennessModule as unknown as typeof betweennessModule.default;

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
  it("find the communities and centralities that the library finds in a graph of its own", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const copy = new UndirectedGraph();
        for (let at = 0; at < POINTS; at++) copy.addNode(at);
        for (let at = 0; at < POINTS; at++) {
          for (let line = network.offsets[at] as number; line < (network.offsets[at + 1] as number); line++) {
            const other = network.targets[line] as number;
            if (other > at) copy.addEdge(at, other, { weight: network.weights[line] });
          }
        }
        const graph = asGraph(network);
        expect(communitiesOf(graph)).toEqual(communitiesOf(copy));
        expect(centralitiesOf(graph)).toEqual(centralitiesOf(copy));
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
