import { CROWD, FIRST_SHARED, type NetworkArrays, type NetworkNodeType, NOBODY, NODE_TYPES } from "./network-arrays.js";
import { grow, type TieRow } from "./network-builder.js";
import type { Sight } from "./sight.js";
import { ROLE_KIND_BITS } from "./tie-strength.js";
import { UuidTable, type UuidWords, uuidWords } from "./uuid-table.js";

const NONE = -1;

/**
 * The network in memory. What was laid out when it was built stays where it is; a tie that is gone is nobody's, and what has come since
 * hangs on its nodes in chains, until the next build lays everything out anew.
 */
export class NetworkGraph {
  readonly #nodes: UuidTable;
  readonly #recordIds: UuidTable;
  readonly #offsets: Int32Array;
  /** Half ties from here on are chained. */
  readonly #laidOut: number;
  #nodeTypes: Uint8Array<ArrayBuffer>;
  #nodeAudiences: Uint8Array<ArrayBuffer>;
  #targets: Int32Array<ArrayBuffer>;
  #roles: Uint8Array<ArrayBuffer>;
  #audiences: Uint8Array<ArrayBuffer>;
  #starts: Int16Array<ArrayBuffer>;
  #ends: Int16Array<ArrayBuffer>;
  #records: Int32Array<ArrayBuffer>;
  #recordHalves: Int32Array<ArrayBuffer>;
  #halves: number;
  /** The newest chained half tie of each node, and of each of them the one before it. */
  #heads = new Int32Array(0);
  #earlier = new Int32Array(0);
  /** How many half ties are out of use. */
  #dropped = 0;
  #version = 0;

  constructor(arrays: NetworkArrays) {
    this.#nodes = new UuidTable(arrays.nodes);
    this.#recordIds = new UuidTable(arrays.recordIds);
    this.#offsets = arrays.offsets;
    this.#laidOut = arrays.targets.length;
    this.#halves = arrays.targets.length;
    ({
      nodeTypes: this.#nodeTypes,
      nodeAudiences: this.#nodeAudiences,
      targets: this.#targets,
      roles: this.#roles,
      audiences: this.#audiences,
      starts: this.#starts,
      ends: this.#ends,
      records: this.#records,
      recordHalves: this.#recordHalves,
    } = arrays);
  }

  get nodeCount(): number {
    return this.#nodes.size;
  }

  /** Another one after each change. */
  get version(): number {
    return this.#version;
  }

  /** Ties in use; those of unnamed crowds count half. */
  get tieCount(): number {
    return (this.#halves - this.#dropped) / 2;
  }

  /** The part of the half ties that was chained or dropped since the build. */
  get wornPart(): number {
    return (this.#halves - this.#laidOut + this.#dropped) / Math.max(this.#halves, 1);
  }

  get byteLength(): number {
    const arrays = [this.#nodeTypes, this.#nodeAudiences, this.#targets, this.#roles, this.#audiences, this.#starts, this.#ends];
    const others = [this.#records, this.#recordHalves, this.#offsets, this.#heads, this.#earlier, this.#nodes, this.#recordIds];
    return [...arrays, ...others].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** @returns -1 for a uuid that is unknown, or not one of `type` */
  nodeOf(type: NetworkNodeType, uuid: string): number {
    const node = this.#nodes.find(uuidWords(uuid));
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

  targetOf(half: number): number {
    return this.#targets[half] as number;
  }

  roleOf(half: number): number {
    return this.#roles[half] as number;
  }

  startOf(half: number): number {
    return this.#starts[half] as number;
  }

  /** The first day on which it no longer holds. */
  endOf(half: number): number {
    return this.#ends[half] as number;
  }

  /** Of a crowd's half tie: how many it is. */
  crowdOf(half: number): number {
    return this.#records[half] as number;
  }

  /** The uuid of the record that makes a direct half tie. */
  recordOf(half: number): string {
    return this.#recordIds.text(this.#records[half] as number);
  }

  /**
   * The half ties of a node that the sight lets through: seen, valid on the day, of the kinds, and with an end that is seen too. Those of
   * what is shared come in the order of their actors.
   * @returns how many it put into `into`, which it may have replaced by a longer one
   */
  halvesOf(node: number, sight: Sight, into: HalfList): number {
    let count = 0;
    const from = node < this.#offsets.length - 1 ? (this.#offsets[node] as number) : 0;
    const to = node < this.#offsets.length - 1 ? (this.#offsets[node + 1] as number) : 0;
    if (into.halves.length < to - from) into.halves = new Int32Array((to - from) * 2);
    for (let half = from; half < to; half++) if (this.#isLetThrough(half, sight)) into.halves[count++] = half;
    if (node >= this.#heads.length) return count;
    for (let half = this.#heads[node] as number; half !== NONE; half = this.#earlier[half - this.#laidOut] as number) {
      if (!this.#isLetThrough(half, sight)) continue;
      if (count === into.halves.length) into.halves = grow(into.halves);
      into.halves[count++] = half;
    }
    return count;
  }

  /** A node, new or not, and who sees it. */
  setNode(type: NetworkNodeType, id: UuidWords, audience: number): void {
    this.#version++;
    const node = this.#nodeFor(id, NODE_TYPES.indexOf(type));
    this.#nodeTypes[node] = NODE_TYPES.indexOf(type);
    this.#nodeAudiences[node] = audience;
  }

  /** Takes a direct tie out of use. */
  dropRecord(id: UuidWords): void {
    const record = this.#recordIds.find(id);
    if (record < 0) return;
    for (let end = record * 2; end < record * 2 + 2; end++) {
      this.#drop(this.#recordHalves[end] as number);
      this.#recordHalves[end] = NONE;
    }
  }

  /** Takes all ties of something shared out of use, in both directions. */
  dropShared(id: UuidWords): void {
    const node = this.#nodes.find(id);
    if (node < 0) return;
    for (const half of this.#allHalves(node)) {
      const actor = this.#targets[half] as number;
      if (actor !== CROWD) for (const back of this.#allHalves(actor)) if (this.#targets[back] === node) this.#drop(back);
      this.#drop(half);
    }
  }

  /** Adds ties; all of something shared at once, after its earlier ones were dropped. */
  addTies(ties: readonly TieRow[]): void {
    const placed = ties
      .filter(({ start, end, audience }) => start < end && audience < NOBODY)
      .map((tie) => ({
        tie,
        from: tie.from === null ? CROWD : this.#nodeFor(tie.from),
        to: this.#nodeFor(tie.to),
      }));
    // A chain is read from its newest end, and is to give actors in their order.
    placed.sort((one, other) => other.from - one.from);
    for (const { tie, from, to } of placed) {
      const record = tie.record === null ? NONE : this.#recordIds.add(tie.record);
      const number = from === CROWD ? (tie.count ?? 0) : record;
      const back = this.#chain(to, from, tie, number);
      const forth = from === CROWD ? NONE : this.#chain(from, to, tie, number);
      if (record === NONE) continue;
      while (this.#recordHalves.length < (record + 1) * 2) this.#recordHalves = grow(this.#recordHalves);
      this.#recordHalves[record * 2] = forth;
      this.#recordHalves[record * 2 + 1] = back;
    }
  }

  #isLetThrough(half: number, { rank, day, kinds }: Sight): boolean {
    const target = this.#targets[half] as number;
    return (
      (this.#audiences[half] as number) <= rank &&
      (this.#starts[half] as number) <= day &&
      day < (this.#ends[half] as number) &&
      ((ROLE_KIND_BITS[this.#roles[half] as number] as number) & kinds) !== 0 &&
      (target === CROWD || (this.#nodeAudiences[target] as number) <= rank)
    );
  }

  /** Who a tie names before it is told of itself is nobody's until then. */
  #nodeFor(id: UuidWords, type = 0): number {
    const known = this.#nodes.size;
    const node = this.#nodes.add(id);
    if (node === known) {
      if (node >= this.#nodeTypes.length) {
        this.#nodeTypes = grow(this.#nodeTypes);
        this.#nodeAudiences = grow(this.#nodeAudiences);
      }
      this.#nodeTypes[node] = type;
      this.#nodeAudiences[node] = NOBODY;
    }
    return node;
  }

  #chain(at: number, target: number, { role, audience, start, end }: TieRow, record: number): number {
    this.#version++;
    if (this.#halves === this.#targets.length) this.#growHalves();
    while (this.#heads.length <= at) this.#heads = grownWithNone(this.#heads, this.#nodes.size);
    const half = this.#halves++;
    this.#targets[half] = target;
    this.#roles[half] = role;
    this.#audiences[half] = audience;
    this.#starts[half] = start;
    this.#ends[half] = end;
    this.#records[half] = record;
    const chained = half - this.#laidOut;
    while (this.#earlier.length <= chained) this.#earlier = grow(this.#earlier);
    this.#earlier[chained] = this.#heads[at] as number;
    this.#heads[at] = half;
    return half;
  }

  #drop(half: number): void {
    if (half === NONE || this.#audiences[half] === NOBODY) return;
    this.#version++;
    this.#audiences[half] = NOBODY;
    this.#dropped++;
  }

  #allHalves(node: number): number[] {
    const halves: number[] = [];
    if (node < this.#offsets.length - 1) {
      for (let half = this.#offsets[node] as number; half < (this.#offsets[node + 1] as number); half++) halves.push(half);
    }
    if (node < this.#heads.length) {
      for (let half = this.#heads[node] as number; half !== NONE; half = this.#earlier[half - this.#laidOut] as number) halves.push(half);
    }
    return halves;
  }

  #growHalves(): void {
    this.#targets = grow(this.#targets);
    this.#roles = grow(this.#roles);
    this.#audiences = grow(this.#audiences);
    this.#starts = grow(this.#starts);
    this.#ends = grow(this.#ends);
    this.#records = grow(this.#records);
  }
}

/** Where half ties are put, to be used again and again. */
export class HalfList {
  halves = new Int32Array(256);
}

function grownWithNone(heads: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(heads.length * 2, least)).fill(NONE);
  larger.set(heads);
  return larger;
}
