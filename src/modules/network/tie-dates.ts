import { HalfList } from "./half-ties.js";
import type { NetworkGraph } from "./network-graph.js";
import type { Sight } from "./sight.js";
import type { FoundTie } from "./tie-details.js";
import { ALWAYS, dateOf, FOREVER } from "./tie-strength.js";

export interface TieDates {
  /** The day from which the first of the evidence ties the two; null where that is unknown or has no beginning. */
  readonly since: string | null;
  /** The last day on which the last of it does; null where no end is known. */
  readonly until: string | null;
}

const halves = new HalfList();

/** Since when, and until when, what is shown of a tie holds: what is shared does as long as both have a part in it. */
export function datesOf(graph: NetworkGraph, { from, to, halves: shown, sight }: FoundTie): TieDates {
  let since = FOREVER;
  let until = ALWAYS;
  for (const half of shown) {
    const target = graph.targetOf(half);
    const parts = graph.isActor(target)
      ? [{ start: graph.startOf(half), end: graph.endOf(half) }]
      : [partIn(graph, target, from, sight), partIn(graph, target, to, sight)];
    since = Math.min(since, Math.max(...parts.map(({ start }) => start)));
    until = Math.max(until, Math.min(...parts.map(({ end }) => end)));
  }
  return { since: since === ALWAYS ? null : dateOf(since), until: until === FOREVER ? null : dateOf(until - 1) };
}

/** All parts that an actor has in it on the day, put together. */
function partIn(graph: NetworkGraph, shared: number, actor: number, sight: Sight): { readonly start: number; readonly end: number } {
  const count = graph.halvesOf(shared, sight, halves);
  let [start, end] = [FOREVER, ALWAYS];
  for (let index = 0; index < count; index++) {
    const half = halves.halves[index] as number;
    if (graph.targetOf(half) !== actor) continue;
    start = Math.min(start, graph.startOf(half));
    end = Math.max(end, graph.endOf(half));
  }
  return { start, end };
}
