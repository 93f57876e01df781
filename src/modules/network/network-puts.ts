import { grouped } from "./grouped.js";
import type { NetworkNodeType } from "./network-arrays.js";
import type { TieRow } from "./network-builder.js";
import type { NetworkGraph } from "./network-graph.js";
import type { UuidWords } from "./uuid-table.js";

/** Nodes with who sees them, new or not. */
interface NodesPut {
  readonly of: "nodes";
  readonly type: NetworkNodeType;
  readonly nodes: readonly (readonly [id: UuidWords, audience: number])[];
}

/** The ties of records, or of what is shared, that take the place of all that these had. */
interface TiesPut {
  readonly of: "records" | "shared";
  readonly replaced: readonly UuidWords[];
  readonly ties: readonly TieRow[];
}

/** What a change brings to the network, without anything that hinders its being sent to another thread. Done twice it does no harm. */
export type NetworkPut = NodesPut | TiesPut;

export function putInto(graph: NetworkGraph, puts: readonly NetworkPut[]): void {
  for (const put of puts) {
    if (put.of === "nodes") for (const [id, audience] of put.nodes) graph.setNode(put.type, id, audience);
    else {
      const ties = tiesOf(put);
      for (const id of put.replaced) {
        const own = ties.get(String(id)) ?? [];
        if (put.of === "records") graph.setRecord(id, own[0] ?? null);
        else graph.setShared(id, own);
      }
    }
  }
}

/** What takes about a millisecond to put: many records, or few things that many may share. */
const MOST_AT_ONCE = { nodes: 1_000, records: 100, shared: 5 } as const;

/** The same bit by bit, so that others have their turn in between. */
export function* slicesOf(puts: readonly NetworkPut[]): Generator<NetworkPut> {
  for (const put of puts) {
    const most = MOST_AT_ONCE[put.of];
    if (put.of === "nodes") {
      for (let from = 0; from < put.nodes.length; from += most) yield { ...put, nodes: put.nodes.slice(from, from + most) };
      continue;
    }
    const ties = tiesOf(put);
    // The feed may tell of one thing several times.
    const changed = [...new Map(put.replaced.map((id) => [String(id), id])).values()];
    for (let from = 0; from < changed.length; from += most) {
      const replaced = changed.slice(from, from + most);
      yield { of: put.of, replaced, ties: replaced.flatMap((id) => ties.get(String(id)) ?? []) };
    }
  }
}

/** By the record, or by what is shared. */
function tiesOf({ of, ties }: TiesPut): Map<string, TieRow[]> {
  return grouped(ties, (tie) => String(of === "records" ? tie.record : tie.to));
}
