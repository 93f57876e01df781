import type { UndirectedGraph } from "graphology";
import forceAtlas2Module from "graphology-layout-forceatlas2";

/** CommonJS: what Node imports is the function itself, which its types call `default`. */
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

/** Where a point is drawn, within a circle of radius 1 around 0, 0. */
export type Place = readonly [x: number, y: number];

/** Enough for three hundred points to come to rest, in some 100 ms; of more than a thousand, for their communities to part. */
const ITERATIONS = 150;
const ITERATIONS_OF_MANY = 80;
const MANY = 1_000;

/** From so many on, points far away push together (Barnes and Hut): 5,000 in some 13 ms a round instead of hundreds. */
const TOGETHER = 400;

/**
 * Where the points of a map go: those that are tied pull each other near (ForceAtlas2). Each begins where its seed says, so that the same
 * map is drawn in the same way, and one that has changed a little in nearly the same.
 */
export function layOut(graph: UndirectedGraph, seeds: readonly number[]): Place[] {
  const seeded = graph.copy();
  for (const [point, seed] of seeds.entries()) {
    const [angle, radius] = [(seed & 0xffff) / 0x1_0000, Math.sqrt(((seed >>> 16) + 1) / 0x1_0000)];
    seeded.mergeNodeAttributes(point, { x: radius * Math.cos(2 * Math.PI * angle), y: radius * Math.sin(2 * Math.PI * angle) });
  }
  const settings = {
    ...forceAtlas2.inferSettings(seeded.order),
    edgeWeightInfluence: 0.5,
    strongGravityMode: true,
    barnesHutOptimize: seeded.order >= TOGETHER,
    barnesHutTheta: 1,
  };
  const iterations = seeded.order > MANY ? ITERATIONS_OF_MANY : ITERATIONS;
  const laidOut = forceAtlas2(seeded, { iterations, settings, getEdgeWeight: "weight" });
  const places = seeds.map((_, point) => laidOut[point] ?? { x: 0, y: 0 });
  const middle = { x: mean(places.map(({ x }) => x)), y: mean(places.map(({ y }) => y)) };
  const reach = Math.max(...places.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y))) || 1;
  return places.map(({ x, y }) => [rounded((x - middle.x) / reach), rounded((y - middle.y) / reach)]);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}
