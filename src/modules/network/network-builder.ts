import { CROWD, type NetworkArrays, type NetworkNodeType, NOBODY, NODE_TYPES, NONE } from "./network-arrays.js";
import { UuidList, UuidTable, type UuidTableArrays, type UuidWords } from "./uuid-table.js";

/** A tie as a table tells it. */
export interface TieRow {
  /** The relationship or position that ties two actors; null where `to` is shared. */
  readonly record: UuidWords | null;
  /** The actor; null for those who are counted without being named. */
  readonly from: UuidWords | null;
  readonly to: UuidWords;
  readonly role: number;
  readonly audience: number;
  /** Days, half-open. */
  readonly start: number;
  readonly end: number;
  /** How many are counted without being named. */
  readonly count?: number;
}

const FIRST_CAPACITY = 1024;

/** Gathers nodes and ties, then lays them out. All nodes come before the first tie. */
export class NetworkBuilder {
  readonly #nodeIds = new UuidList();
  readonly #recordIds = new UuidList();
  #nodes: UuidTableArrays | undefined;
  #table: UuidTable | undefined;
  #nodeTypes = new Uint8Array(FIRST_CAPACITY);
  #nodeAudiences = new Uint8Array(FIRST_CAPACITY);
  #size = 0;
  #from = new Int32Array(FIRST_CAPACITY);
  #to = new Int32Array(FIRST_CAPACITY);
  #record = new Int32Array(FIRST_CAPACITY);
  #role = new Uint8Array(FIRST_CAPACITY);
  #audience = new Uint8Array(FIRST_CAPACITY);
  #start = new Int16Array(FIRST_CAPACITY);
  #end = new Int16Array(FIRST_CAPACITY);

  addNode(type: NetworkNodeType, [a, b, c, d]: UuidWords, audience: number): void {
    if (this.#nodes) throw new Error("A node came after the first tie");
    const node = this.#nodeIds.push(a, b, c, d);
    if (node === this.#nodeTypes.length) {
      this.#nodeTypes = grow(this.#nodeTypes);
      this.#nodeAudiences = grow(this.#nodeAudiences);
    }
    this.#nodeTypes[node] = NODE_TYPES.indexOf(type);
    this.#nodeAudiences[node] = audience;
  }

  /** Of a uuid's four words; -1 for one that is not there. */
  nodeOf(a: number, b: number, c: number, d: number): number {
    this.#table ??= new UuidTable(this.#laidOutNodes());
    return this.#table.find(a, b, c, d);
  }

  addTie({ record, from, to, role, audience, start, end, count = 0 }: TieRow): void {
    const source = from === null ? CROWD : this.nodeOf(...from);
    if (from !== null && source < 0) return;
    const tie = this.add(source, this.nodeOf(...to), role, audience, start, end);
    if (tie < 0) return;
    if (from === null) this.count(tie, count);
    else if (record !== null) this.name(tie, ...record);
  }

  /** @returns the tie's number; -1 for what is none: without a target, never valid, or seen by nobody */
  add(source: number, target: number, role: number, audience: number, start: number, end: number): number {
    if (target < 0 || start >= end || audience >= NOBODY) return NONE;
    if (this.#size === this.#from.length) this.#growTies();
    const tie = this.#size++;
    this.#from[tie] = source;
    this.#to[tie] = target;
    this.#record[tie] = NONE;
    this.#role[tie] = role;
    this.#audience[tie] = audience;
    this.#start[tie] = start;
    this.#end[tie] = end;
    return tie;
  }

  /** Says by its uuid which record makes a direct tie; each makes one. */
  name(tie: number, a: number, b: number, c: number, d: number): void {
    this.#record[tie] = this.#recordIds.push(a, b, c, d);
  }

  /** Says how many a crowd is. */
  count(tie: number, count: number): void {
    this.#record[tie] = count;
  }

  build(): NetworkArrays {
    const nodes = this.#laidOutNodes();
    const recordIds = this.#recordIds.laidOut();
    const offsets = this.#offsets(nodes);
    const halves = offsets[nodes.size] as number;
    const arrays: NetworkArrays = {
      nodes,
      nodeTypes: sharedBytes(nodes.size),
      nodeAudiences: sharedBytes(nodes.size),
      offsets,
      targets: sharedInts(halves),
      roles: sharedBytes(halves),
      audiences: sharedBytes(halves),
      starts: sharedDays(halves),
      ends: sharedDays(halves),
      records: sharedInts(halves),
      recordIds,
      recordHalves: sharedInts(recordIds.size * 2),
    };
    arrays.nodeTypes.set(this.#nodeTypes.subarray(0, nodes.size));
    arrays.nodeAudiences.set(this.#nodeAudiences.subarray(0, nodes.size));
    this.#layOut(arrays);
    return arrays;
  }

  #laidOutNodes(): UuidTableArrays {
    this.#nodes ??= this.#nodeIds.laidOut();
    return this.#nodes;
  }

  #offsets({ size }: UuidTableArrays): Int32Array<SharedArrayBuffer> {
    const offsets = sharedInts(size + 1);
    for (let tie = 0; tie < this.#size; tie++) {
      const from = this.#from[tie] as number;
      const to = (this.#to[tie] as number) + 1;
      if (from !== CROWD) offsets[from + 1] = (offsets[from + 1] as number) + 1;
      offsets[to] = (offsets[to] as number) + 1;
    }
    for (let node = 0; node < size; node++) offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number);
    return offsets;
  }

  #layOut({ offsets, targets, roles, audiences, starts, ends, records, recordHalves }: NetworkArrays): void {
    const next = Int32Array.from(offsets);
    const place = (tie: number, at: number, target: number): number => {
      const half = next[at] as number;
      next[at] = half + 1;
      targets[half] = target;
      roles[half] = this.#role[tie] as number;
      audiences[half] = this.#audience[tie] as number;
      starts[half] = this.#start[tie] as number;
      ends[half] = this.#end[tie] as number;
      records[half] = this.#record[tie] as number;
      return half;
    };
    for (const tie of this.#byActor(offsets.length - 1)) {
      const from = this.#from[tie] as number;
      const to = this.#to[tie] as number;
      const back = place(tie, to, from);
      if (from === CROWD) continue;
      const forth = place(tie, from, to);
      const record = this.#record[tie] as number;
      if (record === NONE) continue;
      recordHalves[record * 2] = forth;
      recordHalves[record * 2 + 1] = back;
    }
  }

  /** The ties in the order of their actors, so that the lists of what is shared are in that order too. */
  #byActor(nodeCount: number): Int32Array {
    const starts = new Int32Array(nodeCount + 2);
    for (let tie = 0; tie < this.#size; tie++) {
      const after = (this.#from[tie] as number) + 2;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let key = 1; key < starts.length; key++) starts[key] = (starts[key] as number) + (starts[key - 1] as number);
    const ordered = new Int32Array(this.#size);
    for (let tie = 0; tie < this.#size; tie++) {
      const key = (this.#from[tie] as number) + 1;
      const at = starts[key] as number;
      starts[key] = at + 1;
      ordered[at] = tie;
    }
    return ordered;
  }

  #growTies(): void {
    this.#from = grow(this.#from);
    this.#to = grow(this.#to);
    this.#record = grow(this.#record);
    this.#role = grow(this.#role);
    this.#audience = grow(this.#audience);
    this.#start = grow(this.#start);
    this.#end = grow(this.#end);
  }
}

function sharedBytes(length: number): Uint8Array<SharedArrayBuffer> {
  return new Uint8Array(new SharedArrayBuffer(length));
}

function sharedDays(length: number): Int16Array<SharedArrayBuffer> {
  return new Int16Array(new SharedArrayBuffer(length * Int16Array.BYTES_PER_ELEMENT));
}

function sharedInts(length: number): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}

export type Growable = Int32Array<ArrayBuffer> | Int16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** The same with room for more: twice as many, unless it says otherwise. */
export function grow<Column extends Growable>(column: Column, times = 2, least = 8): Column {
  const larger = new (column.constructor as new (length: number) => Column)(Math.max(Math.ceil(column.length * times), least));
  larger.set(column);
  return larger;
}
