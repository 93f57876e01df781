import { CROWD, labelOf, type NetworkArrays, type NetworkNodeType, NOBODY, NODE_TYPES, NONE } from "./network-arrays.js";
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

type Places = Pick<NetworkArrays, "offsets" | "ownRecords" | "comingOffsets">;
type HalfColumns = Pick<NetworkArrays, "targets" | "labels" | "starts" | "ends">;
type LaidOutRecords = Pick<NetworkArrays, "recordIds" | "comingRecords" | "crowdHalves" | "crowdCounts">;

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
    const places = this.#places(nodes.size);
    const halves = places.offsets[nodes.size] as number;
    const nodeTypes = sharedBytes(nodes.size);
    nodeTypes.set(this.#nodeTypes.subarray(0, nodes.size));
    const nodeAudiences = sharedBytes(nodes.size);
    nodeAudiences.set(this.#nodeAudiences.subarray(0, nodes.size));
    const columns = { targets: sharedInts(halves), labels: sharedBytes(halves), starts: sharedDays(halves), ends: sharedDays(halves) };
    const laidOut = this.#layOut(places, columns);
    return { nodes, nodeTypes, nodeAudiences, ...places, ...columns, ...laidOut };
  }

  #laidOutNodes(): UuidTableArrays {
    this.#nodes ??= this.#nodeIds.laidOut();
    return this.#nodes;
  }

  #isDirect(tie: number): boolean {
    return this.#record[tie] !== NONE && this.#from[tie] !== CROWD;
  }

  /** Where the lists of each node begin. */
  #places(size: number): Places {
    const [offsets, ownRecords, comingOffsets] = [sharedInts(size + 1), sharedInts(size + 1), sharedInts(size + 1)];
    const count = (counts: Int32Array, node: number): void => {
      counts[node + 1] = (counts[node + 1] as number) + 1;
    };
    for (let tie = 0; tie < this.#size; tie++) {
      const [from, to] = [this.#from[tie] as number, this.#to[tie] as number];
      if (from !== CROWD) count(offsets, from);
      count(offsets, to);
      if (!this.#isDirect(tie)) continue;
      count(ownRecords, from);
      count(comingOffsets, to);
    }
    for (const counts of [offsets, ownRecords, comingOffsets]) {
      for (let node = 0; node < size; node++) counts[node + 1] = (counts[node + 1] as number) + (counts[node] as number);
    }
    return { offsets, ownRecords, comingOffsets };
  }

  #layOut({ offsets, ownRecords, comingOffsets }: Places, { targets, labels, starts, ends }: HalfColumns): LaidOutRecords {
    const nodes = offsets.length - 1;
    const nextOwn = Int32Array.from(ownRecords);
    const nextComing = Int32Array.from(comingOffsets);
    const nextShared = new Int32Array(nodes);
    const own = (node: number): number => (ownRecords[node + 1] as number) - (ownRecords[node] as number);
    const coming = (node: number): number => (comingOffsets[node + 1] as number) - (comingOffsets[node] as number);
    for (let node = 0; node < nodes; node++) nextShared[node] = (offsets[node] as number) + own(node) + coming(node);
    const place = (tie: number, half: number, target: number): void => {
      targets[half] = target;
      labels[half] = labelOf(this.#role[tie] as number, this.#audience[tie] as number);
      starts[half] = this.#start[tie] as number;
      ends[half] = this.#end[tie] as number;
    };
    const take = (next: Int32Array, node: number): number => {
      const taken = next[node] as number;
      next[node] = taken + 1;
      return taken;
    };
    const order = new Int32Array(this.#recordIds.size);
    const comingRecords = sharedInts(this.#recordIds.size);
    const crowds: [half: number, count: number][] = [];
    for (const tie of this.#byActor(nodes)) {
      const from = this.#from[tie] as number;
      const to = this.#to[tie] as number;
      if (this.#isDirect(tie)) {
        const record = take(nextOwn, from);
        order[record] = this.#record[tie] as number;
        place(tie, (offsets[from] as number) + record - (ownRecords[from] as number), to);
        const arrival = take(nextComing, to);
        comingRecords[arrival] = record;
        place(tie, (offsets[to] as number) + own(to) + arrival - (comingOffsets[to] as number), from);
        continue;
      }
      const half = take(nextShared, to);
      place(tie, half, from);
      if (from === CROWD) crowds.push([half, this.#record[tie] as number]);
      else place(tie, take(nextShared, from), to);
    }
    crowds.sort(([one], [other]) => one - other);
    const [crowdHalves, crowdCounts] = [sharedInts(crowds.length), sharedInts(crowds.length)];
    crowdHalves.set(crowds.map(([half]) => half));
    crowdCounts.set(crowds.map(([, count]) => count));
    return { recordIds: this.#recordIds.laidOut(order), comingRecords, crowdHalves, crowdCounts };
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
