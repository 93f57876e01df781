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
      const byRecord = put.of === "records";
      const ties = grouped(put.ties, (tie) => String(byRecord ? tie.record : tie.to));
      for (const id of put.replaced) {
        const own = ties.get(String(id)) ?? [];
        if (byRecord) graph.setRecord(id, own[0] ?? null);
        else graph.setShared(id, own);
      }
    }
  }
}
