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

/** In the place of a record or of a half tie: there is none. */
export const NONE = -1;

/**
 * The network as compressed adjacency, laid out once in memory that threads share and none changes. Each tie stands twice, once in the
 * list of each of its ends: the half ties of node `n` are those from `offsets[n]` to `offsets[n + 1]`. First come those of its records,
 * then those of records that come from others, then what it shares. The lists of shared things are in the order of their actors.
 */
export interface NetworkArrays {
  readonly nodes: UuidTableArrays;
  readonly nodeTypes: Uint8Array<SharedArrayBuffer>;
  readonly nodeAudiences: Uint8Array<SharedArrayBuffer>;
  readonly offsets: Int32Array<SharedArrayBuffer>;
  /** The node at the other end. */
  readonly targets: Int32Array<SharedArrayBuffer>;
  /** Role and audience: see {@link labelOf}. */
  readonly labels: Uint8Array<SharedArrayBuffer>;
  /** Days, half-open. */
  readonly starts: Int16Array<SharedArrayBuffer>;
  readonly ends: Int16Array<SharedArrayBuffer>;
  /** Relationships and positions, in the order of the actors that they come from: those of node `n` from `ownRecords[n]` on. */
  readonly recordIds: UuidTableArrays;
  readonly ownRecords: Int32Array<SharedArrayBuffer>;
  /** The records that lead to each node: those to `n` from `comingOffsets[n]` on. */
  readonly comingRecords: Int32Array<SharedArrayBuffer>;
  readonly comingOffsets: Int32Array<SharedArrayBuffer>;
  /** The half ties of crowds, in their order, and how many each is. */
  readonly crowdHalves: Int32Array<SharedArrayBuffer>;
  readonly crowdCounts: Int32Array<SharedArrayBuffer>;
}

const ROLE_BITS = 5;

/** Role and audience in one byte. */
export function labelOf(role: number, audience: number): number {
  return (audience << ROLE_BITS) | role;
}

export function roleIn(label: number): number {
  return label & ((1 << ROLE_BITS) - 1);
}

export function audienceIn(label: number): number {
  return label >> ROLE_BITS;
}

/** Of all arrays together. */
export function bytesOf({ nodes, recordIds, ...columns }: NetworkArrays): number {
  return [...Object.values(columns), nodes.words, nodes.slots, recordIds.words, recordIds.slots].reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  );
}
