import { NeighborSearch } from "../../src/modules/network/neighbor-search.js";
import { NetworkGraph } from "../../src/modules/network/network-graph.js";
import { PathSearch } from "../../src/modules/network/path-search.js";
import type { Sight } from "../../src/modules/network/sight.js";
import { TieWalker } from "../../src/modules/network/tie-walker.js";
import { Random } from "../random.js";
import { actorId, builderOf, generateTies, TODAY } from "./generated-ties.js";

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

function report(name: string, ask: (number: number) => unknown): void {
  for (let number = 0; number < 50; number++) ask(number);
  const times = Array.from({ length: ASKED }, (_, number) => timed(() => ask(number + 50)).ms);
  console.log(`  ${name.padEnd(34)} median ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms, p99 ${quantile(times, 0.99)} ms`);
}

for (const size of (process.argv[2] ?? "1000,10000,100000").split(",").map(Number)) {
  const generated = generateTies(size);
  const built = timed(() => builderOf(generated).build());
  const graph = new NetworkGraph(built.answer);
  const megabytes = (graph.byteLength / 1e6).toFixed(1);
  console.log(
    `${size} organizations, ${graph.nodeCount} nodes, ${generated.ties.length} ties: built in ${built.ms.toFixed(0)} ms, ${megabytes} MB`,
  );
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
  report("two hops, first 50", (number) => search.neighbors(node(number), sight, 2, 50));
  report("three hops, first 50", (number) => search.neighbors(node(number), sight, 3, 50));
  report("best path of 4 ties at most", (number) => paths.paths(node(number), node(number + 500), sight, 4, 1));
  report("3 best paths of 4 ties at most", (number) => paths.paths(node(number), node(number + 500), sight, 4, 3));
  report("3 best paths of 6 ties at most", (number) => paths.paths(node(number), node(number + 500), sight, 6, 3));
}
