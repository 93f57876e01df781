import type { UuidTableArrays } from "./uuid-table.js";

/** What a node of the network is: who acts, then what they share. The order is that of the byte that a node keeps. */
export const NODE_TYPES = ["Organization", "Person", "Project", "Event", "Committee", "Publication"] as const;

export type NetworkNodeType = (typeof NODE_TYPES)[number];

/** Nodes whose type is below this one act; the others are shared. */
export const FIRST_SHARED = 2;

/** The audience of what nobody sees: archived, removed, or not known yet. */
export const NOBODY = 4;

/** In the place of a node: those who shared something without being named; the record's number is how many they were. */
export const CROWD = -1;

/**
 * The network as compressed adjacency. Each tie stands twice, once in the list of each of its ends: the half ties of node `n` are those
 * from `offsets[n]` to `offsets[n + 1]`. The lists of shared things are in the order of their actors.
 */
export interface NetworkArrays {
  readonly nodes: UuidTableArrays;
  readonly nodeTypes: Uint8Array<ArrayBuffer>;
  readonly nodeAudiences: Uint8Array<ArrayBuffer>;
  readonly offsets: Int32Array<ArrayBuffer>;
  /** The node at the other end. */
  readonly targets: Int32Array<ArrayBuffer>;
  readonly roles: Uint8Array<ArrayBuffer>;
  readonly audiences: Uint8Array<ArrayBuffer>;
  /** Days, half-open. */
  readonly starts: Int16Array<ArrayBuffer>;
  readonly ends: Int16Array<ArrayBuffer>;
  /** The number of the record that ties two actors directly; -1 where something is shared. */
  readonly records: Int32Array<ArrayBuffer>;
  /** Relationships and positions. */
  readonly recordIds: UuidTableArrays;
  /** The two half ties of each record; -1 where it has none. */
  readonly recordHalves: Int32Array<ArrayBuffer>;
}
