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
      for (const id of put.replaced) put.of === "records" ? graph.dropRecord(id) : graph.dropShared(id);
      graph.addTies(put.ties);
    }
  }
}
