import { AUDIENCES, type Audience } from "../../core/audience.js";
import { HalfList } from "./half-ties.js";
import { CROWD, NOBODY } from "./network-arrays.js";
import type { NetworkGraph } from "./network-graph.js";
import type { Sight } from "./sight.js";
import { type FoundTie, MOST_EVIDENCE } from "./tie-details.js";
import { ALWAYS, dateOf, FOREVER } from "./tie-strength.js";

export interface TieFacts {
  /** The day from which the first of the evidence that is shown ties the two; null where that is unknown or has no beginning. */
  readonly since: string | null;
  /** The last day on which the last of it does; null where no end is known. */
  readonly until: string | null;
  /** The least audience that sees some of the evidence, shown or not, and both actors. */
  readonly audience: Audience;
}

/** Days, half-open, and the rank of the least audience that sees it. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly rank: number;
}

const halves = new HalfList();

/** Since when, until when and for whom a tie holds: what is shared does as long as both have a part in it, for who sees both parts. */
export function factsOf(graph: NetworkGraph, { from, to, halves: all, sight }: FoundTie): TieFacts {
  let [since, until, rank] = [FOREVER, ALWAYS, NOBODY];
  for (const [place, half] of all.entries()) {
    const parts = partsIn(graph, half, from, to, sight);
    rank = Math.min(rank, Math.max(...parts.map((part) => part.rank)));
    if (place >= MOST_EVIDENCE) continue;
    since = Math.min(since, Math.max(...parts.map(({ start }) => start)));
    until = Math.max(until, Math.min(...parts.map(({ end }) => end)));
  }
  return {
    since: since === ALWAYS ? null : dateOf(since),
    until: until === FOREVER ? null : dateOf(until - 1),
    audience: AUDIENCES[Math.max(rank, graph.rankOf(from), graph.rankOf(to))] as Audience,
  };
}

function partsIn(graph: NetworkGraph, half: number, from: number, to: number, sight: Sight): Part[] {
  const target = graph.targetOf(half);
  if (graph.isActor(target)) return [{ start: graph.startOf(half), end: graph.endOf(half), rank: graph.rankOfHalf(half) }];
  const [own, others] = partsOfTwo(graph, target, from, to, sight);
  return [own, { ...others, rank: Math.max(others.rank, graph.rankOf(target)) }];
}

/** All parts that each of two actors has in it on the day, put together. */
function partsOfTwo(graph: NetworkGraph, shared: number, one: number, other: number, sight: Sight): [Part, Part] {
  const count = graph.halvesOf(shared, sight, halves);
  const parts: [Part, Part] = [NO_PART, NO_PART];
  for (let index = 0; index < count; index++) {
    const half = halves.halves[index] as number;
    const actor = graph.targetOf(half);
    if (actor === CROWD || (actor !== one && actor !== other)) continue;
    const place = actor === one ? 0 : 1;
    const { start, end, rank } = parts[place];
    parts[place] = {
      start: Math.min(start, graph.startOf(half)),
      end: Math.max(end, graph.endOf(half)),
      rank: Math.min(rank, graph.rankOfHalf(half)),
    };
  }
  return parts;
}

const NO_PART: Part = { start: FOREVER, end: ALWAYS, rank: NOBODY };
