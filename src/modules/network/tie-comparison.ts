import type { NetworkGraph } from "./network-graph.js";
import type { Sight } from "./sight.js";
import { type FoundTie, partKey, partsOf, type TiePart, tieOf } from "./tie-details.js";
import type { TieWalker } from "./tie-walker.js";

/** What ties two actors on one day and not on another. */
export interface TieChange {
  readonly tie: FoundTie;
  /** Whether nothing at all ties the two on the other day. */
  readonly isOnly: boolean;
}

export interface TieChanges {
  /** The strongest first. */
  readonly formed: readonly TieChange[];
  readonly dissolved: readonly TieChange[];
}

/**
 * What ties an actor to those who are wanted on the one day and not on the other, record by record: what has formed is as strong as on
 * the later day, what has dissolved as on the earlier one.
 */
export function compareTies(
  graph: NetworkGraph,
  walker: TieWalker,
  from: number,
  sights: { readonly before: Sight; readonly after: Sight },
  isWanted: (node: number) => boolean,
): TieChanges {
  const before = partsOf(graph, walker, from, sights.before, isWanted);
  const after = partsOf(graph, walker, from, sights.after, isWanted);
  return {
    formed: missingFrom(before, after, graph, from, sights.after),
    dissolved: missingFrom(after, before, graph, from, sights.before),
  };
}

type Parts = ReturnType<typeof partsOf>;

function missingFrom(others: Parts, parts: Parts, graph: NetworkGraph, from: number, sight: Sight): TieChange[] {
  return [...parts].flatMap(([to, byKind]) => {
    const known = new Set([...(others.get(to)?.values() ?? [])].flat().map((part) => partKey(graph, part)));
    return [...byKind].flatMap(([kind, ofKind]) => {
      const missing: TiePart[] = ofKind.filter((part) => !known.has(partKey(graph, part)));
      return missing.length === 0 ? [] : [{ tie: tieOf(graph, from, to, kind, missing, sight), isOnly: known.size === 0 }];
    });
  });
}
