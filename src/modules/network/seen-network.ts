import { HalfList } from "./half-ties.js";
import { CROWD } from "./network-arrays.js";
import type { NetworkGraph } from "./network-graph.js";
import type { Sight } from "./sight.js";
import { directStrength, ROLE_WEIGHTS, sharedStrength } from "./tie-strength.js";

/** Strengths as whole numbers: sums of them are the same in whatever order they are made. */
const WHOLE_STRENGTH = 1_000_000;

/**
 * What a sight shows of the network, or of a part of it, laid out for questions about the whole: actors and what they share are points,
 * in the order of their ids, so that nothing hidden leaves a trace in what is worked out. Who is tied to nobody is left out, and what only
 * one of them has a part in.
 */
export class SeenNetwork {
  /** The network's node of each point. */
  readonly nodes: Int32Array;
  /** The lines of point `p` are those from `offsets[p]` to `offsets[p + 1]`, in the order of where they lead; one to each point at most. */
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;

  private constructor(
    readonly graph: NetworkGraph,
    nodes: Int32Array,
    lines: Lines,
  ) {
    this.nodes = nodes;
    const { offsets, targets, weights } = laidOut(lines, nodes.length);
    this.offsets = offsets;
    this.targets = targets;
    this.weights = weights;
  }

  /** @param isWanted of actors, whether they belong to the part that is asked about; all do by default */
  static of(graph: NetworkGraph, sight: Sight, isWanted: (node: number) => boolean = () => true): SeenNetwork {
    const nodes = new Int32Array(graph.nodeCount);
    let size = 0;
    for (let node = 0; node < graph.nodeCount; node++) {
      if (graph.isSeen(node, sight) && (!graph.isActor(node) || isWanted(node))) nodes[size++] = node;
    }
    const ordered = nodes.slice(0, size).sort((one, other) => graph.compareIds(one, other));
    const points = new Int32Array(graph.nodeCount).fill(-1);
    for (let point = 0; point < size; point++) points[ordered[point] as number] = point;
    const lines: Lines = { from: [], to: [], weights: [] };
    const halves = new HalfList();
    for (let point = 0; point < size; point++) {
      const node = ordered[point] as number;
      if (graph.isActor(node)) addDirect(graph, sight, node, points, halves, lines);
      else addShared(graph, sight, node, points, halves, lines);
    }
    return new SeenNetwork(graph, withoutTheUntied(ordered, lines), lines);
  }

  get size(): number {
    return this.nodes.length;
  }

  isActor(point: number): boolean {
    return this.graph.isActor(this.nodes[point] as number);
  }
}

interface Lines {
  readonly from: number[];
  readonly to: number[];
  readonly weights: number[];
}

function addLine({ from, to, weights }: Lines, one: number, other: number, strength: number): void {
  from.push(one);
  to.push(other);
  weights.push(Math.max(1, Math.round(strength * WHOLE_STRENGTH)));
}

function addDirect(graph: NetworkGraph, sight: Sight, node: number, points: Int32Array, halves: HalfList, lines: Lines): void {
  const point = points[node] as number;
  const count = graph.halvesOf(node, sight, halves);
  for (let index = 0; index < count; index++) {
    const half = halves.halves[index] as number;
    const target = graph.targetOf(half);
    const other = graph.isActor(target) ? (points[target] as number) : -1;
    if (other > point) addLine(lines, point, other, directStrength(graph.roleOf(half)));
  }
}

/** Whoever has several parts in it counts once, with the foremost; those outside of the part asked about count for its rarity. */
function addShared(graph: NetworkGraph, sight: Sight, node: number, points: Int32Array, halves: HalfList, lines: Lines): void {
  const count = graph.halvesOf(node, sight, halves);
  const foremost = new Map<number, number>();
  let crowd = 0;
  for (let index = 0; index < count; index++) {
    const half = halves.halves[index] as number;
    const member = graph.targetOf(half);
    if (member === CROWD) crowd += graph.crowdOf(half);
    else foremost.set(member, Math.max(foremost.get(member) ?? 0, ROLE_WEIGHTS[graph.roleOf(half)] as number));
  }
  const members = [...foremost].filter(([member]) => (points[member] as number) >= 0);
  const first = halves.halves[0] as number;
  if (members.length < 2) return;
  const strength = sharedStrength(graph.roleOf(first), foremost.size + crowd, graph.startOf(first), sight.day);
  for (const [member, weight] of members) addLine(lines, points[node] as number, points[member] as number, strength * weight);
}

/** The nodes of the points that have lines, which are numbered anew. */
function withoutTheUntied(nodes: Int32Array, { from, to }: Lines): Int32Array {
  const numbers = new Int32Array(nodes.length);
  for (const ends of [from, to]) for (const point of ends) numbers[point] = 1;
  let size = 0;
  const tied = nodes.filter((_, point) => numbers[point] === 1);
  for (let point = 0; point < nodes.length; point++) if (numbers[point] === 1) numbers[point] = size++;
  for (const ends of [from, to]) for (let line = 0; line < ends.length; line++) ends[line] = numbers[ends[line] as number] as number;
  return tied;
}

/** Both directions of each line, sorted by where they begin, then by where they lead; those between the same two made one. */
function laidOut({ from, to, weights }: Lines, size: number): Pick<SeenNetwork, "offsets" | "targets" | "weights"> {
  const halves = from.length * 2;
  const beginOf = (half: number): number => (half < from.length ? from[half] : to[half - from.length]) as number;
  const endOf = (half: number): number => (half < from.length ? to[half] : from[half - from.length]) as number;
  const byEnd = sortedBy(
    Int32Array.from({ length: halves }, (_, half) => half),
    endOf,
    size,
  );
  const ordered = sortedBy(byEnd, beginOf, size);
  const offsets = new Int32Array(size + 1);
  const targets = new Int32Array(halves);
  const summed = new Float64Array(halves);
  let count = 0;
  let at = 0;
  for (let point = 0; point < size; point++) {
    for (; at < halves && beginOf(ordered[at] as number) === point; at++) {
      const half = ordered[at] as number;
      const isNew = count === offsets[point] || targets[count - 1] !== endOf(half);
      if (isNew) targets[count++] = endOf(half);
      summed[count - 1] = (summed[count - 1] as number) + (weights[half % from.length] as number);
    }
    offsets[point + 1] = count;
  }
  return { offsets, targets: targets.slice(0, count), weights: summed.slice(0, count) };
}

/** Stable. */
function sortedBy(items: Int32Array, keyOf: (item: number) => number, keys: number): Int32Array {
  const next = new Int32Array(keys + 1);
  for (const item of items) next[keyOf(item) + 1] = (next[keyOf(item) + 1] as number) + 1;
  for (let key = 0; key < keys; key++) next[key + 1] = (next[key + 1] as number) + (next[key] as number);
  const sorted = new Int32Array(items.length);
  for (const item of items) {
    const key = keyOf(item);
    const at = next[key] as number;
    next[key] = at + 1;
    sorted[at] = item;
  }
  return sorted;
}
