import { NeighborSearch } from "../../src/modules/network/neighbor-search.js";
import { NetworkGraph } from "../../src/modules/network/network-graph.js";
import { PathSearch } from "../../src/modules/network/path-search.js";
import type { Sight } from "../../src/modules/network/sight.js";
import { ALWAYS, FOREVER, roleCode } from "../../src/modules/network/tie-strength.js";
import { TieWalker } from "../../src/modules/network/tie-walker.js";
import type { UuidWords } from "../../src/modules/network/uuid-table.js";
import { Random } from "../random.js";
import { actorId, builderOf, generateTies, TODAY } from "./generated-ties.js";
import { graphologyNeighbors, graphologyOf } from "./graphology-peer.js";

const ASKED = 300;
const sight: Sight = { rank: 1, day: TODAY, kinds: 0b11_1111 };

function timed<Answer>(ask: () => Answer): { ms: number; answer: Answer } {
  const started = performance.now();
  const answer = ask();
  return { ms: performance.now() - started, answer };
}

function quantile(times: readonly number[], part: number): string {
  const sorted = [...times].sort((one, other) => one - other);
  return (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(3);
}

/** @returns the median, in milliseconds */
function report(name: string, ask: (number: number) => unknown): number {
  for (let number = 0; number < 50; number++) ask(number);
  const times = Array.from({ length: ASKED }, (_, number) => timed(() => ask(number + 50)).ms);
  const [median, p95, p99] = [0.5, 0.95, 0.99].map((part) => quantile(times, part));
  console.log(`  ${name.padEnd(34)} median ${median} ms, p95 ${p95} ms, p99 ${p99} ms`);
  return Number(median);
}

/** What both threads take when so much has come that all is laid out anew. */
function wornMegabytes(graph: NetworkGraph, organizations: number): string {
  const [role, dates] = [roleCode("RELATIONSHIP", "FUNDS"), { start: ALWAYS, end: FOREVER }];
  for (let number = 0; !graph.isWorn; number++) {
    const record: UuidWords = [0x0193_0000, number, 0, number];
    const [from, to] = [number % organizations, (number * 7 + 1) % organizations].map(actorId) as [UuidWords, UuidWords];
    graph.setRecord(record, { record, from, to, role, audience: 0, ...dates });
  }
  return ((graph.sharedBytes + 2 * graph.ownBytes) / 1e6).toFixed(1);
}

for (const size of (process.argv[2] ?? "1000,10000,100000").split(",").map(Number)) {
  const generated = generateTies(size);
  const built = timed(() => builderOf(generated).build());
  const graph = new NetworkGraph(built.answer);
  const megabytes = ((graph.sharedBytes + 2 * graph.ownBytes) / 1e6).toFixed(1);
  console.log(
    `${size} organizations, ${graph.nodeCount} nodes, ${generated.ties.length} ties: built in ${built.ms.toFixed(0)} ms, ${megabytes} MB`,
  );
  console.log(`  worn by new relationships until it is built anew: ${wornMegabytes(new NetworkGraph(built.answer), size)} MB`);
  const random = new Random(7);
  const nodes = Array.from({ length: 1000 }, () => {
    const number = random.below(size);
    const [a, b, c, d] = actorId(number);
    const hex = [a, b, c, d].map((part) => part.toString(16).padStart(8, "0")).join("");
    return graph.nodeOf("Organization", hex);
  });
  const node = (number: number): number => nodes[number % nodes.length] as number;
  const walker = new TieWalker(graph);
  const search = new NeighborSearch(graph, walker);
  const paths = new PathSearch(graph, walker);
  report("one hop, first 25", (number) => search.neighbors(node(number), sight, 1, 25));
  const own = report("two hops, first 50", (number) => search.neighbors(node(number), sight, 2, 50));
  report("three hops, first 50", (number) => search.neighbors(node(number), sight, 3, 50));
  report("best path of 4 ties at most", (number) => paths.paths(node(number), node(number + 500), sight, 4, 1));
  report("3 best paths of 4 ties at most", (number) => paths.paths(node(number), node(number + 500), sight, 4, 3));
  report("3 best paths of 6 ties at most", (number) => paths.paths(node(number), node(number + 500), sight, 6, 3));
  const before = process.memoryUsage().heapUsed;
  const peer = timed(() => graphologyOf(generated));
  const heap = ((process.memoryUsage().heapUsed - before) / 1e6).toFixed(0);
  const random2 = new Random(7);
  const keys = Array.from({ length: 1000 }, () => actorId(random2.below(size)).join("."));
  const median = report("graphology: two hops, first 50", (number) =>
    graphologyNeighbors(peer.answer, keys[number % keys.length] as string, sight, 50),
  );
  console.log(
    `  graphology: built in ${peer.ms.toFixed(0)} ms, ${heap} MB of heap; two hops take ${(median / own).toFixed(1)} times as long`,
  );
}
