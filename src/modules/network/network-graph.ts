import { grouped } from "./grouped.js";
import { type HalfList, HalfTies, type Halves } from "./half-ties.js";
import { bytesOf, CROWD, FIRST_SHARED, type NetworkArrays, type NetworkNodeType, NOBODY, NODE_TYPES, NONE } from "./network-arrays.js";
import { grow, type TieRow } from "./network-builder.js";
import { SeenChanges } from "./seen-changes.js";
import type { Sight } from "./sight.js";
import { UuidTable, type UuidWords, uuidWords } from "./uuid-table.js";

/** A tie between nodes. */
interface PlacedTie {
  readonly from: number;
  readonly to: number;
  readonly role: number;
  readonly audience: number;
  readonly start: number;
  readonly end: number;
  /** Of a crowd. */
  readonly count: number;
}

/** By how much the room for nodes grows: few come between two builds. */
const ROOM = 1.1;

/** What an entry of a Map of numbers takes at most. */
const ENTRY_BYTES = 56;

/** What each thread keeps of changes may take so large a part of what both share, or so many bytes of a small network. */
const MOST_WORN_BYTES = 0.04;
const MOST_WORN_BYTES_OF_FEW = 250_000;

/** So large a part of the half ties may be chained or out of use. */
const MOST_WORN_TIES = 0.1;

/**
 * The network in memory. What was laid out when it was built is shared by all threads and stays as it is. Each thread keeps for itself who
 * sees what, and what has come since, until the next build lays everything out anew.
 */
export class NetworkGraph {
  readonly #arrays: NetworkArrays;
  readonly #nodes: UuidTable;
  readonly #recordIds: UuidTable;
  readonly #ties: HalfTies;
  #nodeTypes: Uint8Array<ArrayBuffer>;
  #nodeAudiences: Uint8Array<ArrayBuffer>;
  /** Of the records that have changed since: the half tie back, which hangs right before the one forth; NONE of those that make no tie. */
  readonly #recordHalves = new Map<number, number>();
  readonly changes = new SeenChanges();

  constructor(arrays: NetworkArrays) {
    this.#arrays = arrays;
    this.#nodes = new UuidTable(arrays.nodes);
    this.#recordIds = new UuidTable(arrays.recordIds);
    this.#ties = new HalfTies(arrays);
    this.#nodeTypes = Uint8Array.from(arrays.nodeTypes);
    this.#nodeAudiences = Uint8Array.from(arrays.nodeAudiences);
  }

  get nodeCount(): number {
    return this.#nodes.size;
  }

  /** Ties in use; those of unnamed crowds count half. */
  get tieCount(): number {
    return this.#ties.count / 2;
  }

  /** Whether what has come and gone since the build takes so much room, or time, that all should be laid out anew. */
  get isWorn(): boolean {
    const worn = this.ownBytes - 2 * this.#arrays.nodeTypes.byteLength;
    return worn > Math.max(MOST_WORN_BYTES_OF_FEW, this.sharedBytes * MOST_WORN_BYTES) || this.#ties.wornPart > MOST_WORN_TIES;
  }

  /** What all threads share. */
  get sharedBytes(): number {
    return bytesOf(this.#arrays);
  }

  /** What this thread has besides. */
  get ownBytes(): number {
    const { byteLength } = this.#nodeTypes;
    const records = this.#recordIds.addedBytes + this.#recordHalves.size * ENTRY_BYTES;
    return byteLength + this.#nodeAudiences.byteLength + this.#ties.ownBytes + this.#nodes.addedBytes + records;
  }

  /** @returns -1 for a uuid that is unknown, or not one of `type` */
  nodeOf(type: NetworkNodeType, uuid: string): number {
    const node = this.#nodes.find(...uuidWords(uuid));
    return node >= 0 && this.#nodeTypes[node] === NODE_TYPES.indexOf(type) ? node : NONE;
  }

  uuidOf(node: number): string {
    return this.#nodes.text(node);
  }

  /** 32 bits that differ from node to node and stay with each for good. */
  seedOf(node: number): number {
    return this.#nodes.hash(node);
  }

  compareIds(one: number, other: number): number {
    return this.#nodes.compare(one, other);
  }

  typeOf(node: number): NetworkNodeType {
    return NODE_TYPES[this.#nodeTypes[node] as number] as NetworkNodeType;
  }

  isActor(node: number): boolean {
    return (this.#nodeTypes[node] as number) < FIRST_SHARED;
  }

  isSeen(node: number, { rank }: Sight): boolean {
    return (this.#nodeAudiences[node] as number) <= rank;
  }

  /** The rank of the least audience that sees the node. */
  rankOf(node: number): number {
    return this.#nodeAudiences[node] as number;
  }

  /** The same of a half tie, whoever sees its ends. */
  rankOfHalf(half: number): number {
    return this.#ties.audienceOf(half);
  }

  targetOf(half: number): number {
    return this.#ties.targetOf(half);
  }

  roleOf(half: number): number {
    return this.#ties.roleOf(half);
  }

  startOf(half: number): number {
    return this.#ties.startOf(half);
  }

  /** The first day on which it no longer holds. */
  endOf(half: number): number {
    return this.#ties.endOf(half);
  }

  /** Of a crowd's half tie: how many it is. */
  crowdOf(half: number): number {
    return this.#ties.crowdOf(half);
  }

  /** The uuid of the record that makes a direct half tie. */
  recordOf(half: number): string {
    return this.#recordIds.text(this.#ties.recordOf(half));
  }

  /**
   * The half ties of a node that the sight lets through: seen, valid on the day, of the kinds, and with an end that is seen too. Those of
   * what is shared come in the order of their actors.
   * @returns how many it put into `into`, which it may have replaced by a longer one
   */
  halvesOf(node: number, sight: Sight, into: HalfList): number {
    return this.#ties.seenOf(node, sight, this.#nodeAudiences, into);
  }

  /** A node, new or not, and who sees it. */
  setNode(type: NetworkNodeType, id: UuidWords, audience: number): void {
    const node = this.#nodeFor(id, NODE_TYPES.indexOf(type));
    this.#nodeTypes[node] = NODE_TYPES.indexOf(type);
    this.changes.moved(this.#nodeAudiences[node] as number, audience);
    this.#nodeAudiences[node] = audience;
  }

  /** The tie of a record as it is now, in the place of the one that it made; null where it makes none any more. */
  setRecord(id: UuidWords, row: TieRow | null): void {
    const tie = row && this.#placed(row);
    const record = tie ? this.#recordIds.add(...id) : this.#recordIds.find(...id);
    if (record < 0) return;
    const known = this.#halvesOfRecord(record);
    if (known && tie && this.#ties.targetOf(known.forth) === tie.to && this.#keyOf(known.back, 0) === keyOf(tie)) return;
    if (known) {
      this.#tellOfLost(known.back, this.#ties.targetOf(known.forth));
      this.#ties.drop(known.forth);
      this.#ties.drop(known.back);
    }
    this.#recordHalves.set(record, tie ? this.#hang(tie, record) : NONE);
    if (tie) this.#tellOfCome(tie);
  }

  /** All ties of something shared as they are now, in the place of those that it had. */
  setShared(id: UuidWords, rows: readonly TieRow[]): void {
    // A chain is read from its newest end, and is to give actors in their order.
    const ties = rows.flatMap((row) => this.#placed(row) ?? []).sort((one, other) => other.from - one.from);
    const node = this.#nodes.find(...id);
    if (node < 0) return;
    const known = this.#ties.allOf(node);
    const gone = grouped(known, (half) => this.#keyOf(half));
    const come = ties.filter((tie) => gone.get(keyOf(tie))?.pop() === undefined);
    const lost = [...gone.values()].flat();
    if (come.length + lost.length === 0) return;
    for (const half of lost) this.#tellOfLost(half, node);
    for (const half of known) {
      const actor = this.#ties.targetOf(half);
      if (actor !== CROWD) for (const back of this.#ties.allOf(actor)) if (this.#ties.targetOf(back) === node) this.#ties.drop(back);
      this.#ties.drop(half);
    }
    for (const tie of ties) this.#hang(tie, tie.from === CROWD ? tie.count : NONE);
    for (const tie of come) this.#tellOfCome(tie);
  }

  #halvesOfRecord(record: number): Halves | null {
    const back = this.#recordHalves.get(record);
    if (back !== undefined) return back === NONE ? null : { back, forth: back + 1 };
    return record < this.#arrays.recordIds.size ? this.#ties.halvesOfRecord(record) : null;
  }

  /** @returns null for what is none: never valid, or seen by nobody */
  #placed({ from, to, role, audience, start, end, count = 0 }: TieRow): PlacedTie | null {
    if (start >= end || audience >= NOBODY) return null;
    return { from: from === null ? CROWD : this.#nodeFor(from), to: this.#nodeFor(to), role, audience, start, end, count };
  }

  /** @returns the half tie back; the one forth comes right after it */
  #hang({ from, to, ...tie }: PlacedTie, record: number): number {
    const back = this.#ties.hang(to, this.nodeCount, { ...tie, target: from, record });
    if (from !== CROWD) this.#ties.hang(from, this.nodeCount, { ...tie, target: to, record });
    return back;
  }

  /** The same for half ties, in the list of what they lead to, that tie in the same way. */
  #keyOf(half: number, count = this.#ties.targetOf(half) === CROWD ? this.#ties.crowdOf(half) : 0): string {
    const ties = this.#ties;
    return [ties.targetOf(half), ties.roleOf(half), ties.audienceOf(half), ties.startOf(half), ties.endOf(half), count].join(" ");
  }

  #tellOfLost(half: number, to: number): void {
    this.changes.moved(this.#seenFrom(this.#ties.audienceOf(half), this.#ties.targetOf(half), to), NOBODY);
  }

  #tellOfCome({ audience, from, to }: PlacedTie): void {
    this.changes.moved(NOBODY, this.#seenFrom(audience, from, to));
  }

  #seenFrom(audience: number, one: number, other: number): number {
    return Math.max(audience, ...[one, other].map((node) => (node === CROWD ? 0 : (this.#nodeAudiences[node] as number))));
  }

  /** Who a tie names before it is told of itself is nobody's until then. */
  #nodeFor(id: UuidWords, type = 0): number {
    const known = this.#nodes.size;
    const node = this.#nodes.add(...id);
    if (node === known) {
      if (node >= this.#nodeTypes.length) {
        this.#nodeTypes = grow(this.#nodeTypes, ROOM, 8);
        this.#nodeAudiences = grow(this.#nodeAudiences, ROOM, 8);
      }
      this.#nodeTypes[node] = type;
      this.#nodeAudiences[node] = NOBODY;
    }
    return node;
  }
}

function keyOf({ from, role, audience, start, end, count }: PlacedTie): string {
  return [from, role, audience, start, end, from === CROWD ? count : 0].join(" ");
}
