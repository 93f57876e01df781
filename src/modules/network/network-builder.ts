import { CROWD, type NetworkArrays, type NetworkNodeType, NOBODY, NODE_TYPES } from "./network-arrays.js";
import { UuidTable, type UuidTableArrays, type UuidWords } from "./uuid-table.js";

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

/** Gathers nodes and ties, then lays them out. Nodes come before the ties that name them. */
export class NetworkBuilder {
  readonly #nodes = new UuidTable();
  readonly #records = new UuidTable();
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

  addNode(type: NetworkNodeType, id: UuidWords, audience: number): void {
    const node = this.#nodes.add(id);
    if (node === this.#nodeTypes.length) {
      this.#nodeTypes = grow(this.#nodeTypes);
      this.#nodeAudiences = grow(this.#nodeAudiences);
    }
    this.#nodeTypes[node] = NODE_TYPES.indexOf(type);
    this.#nodeAudiences[node] = audience;
  }

  /** A tie to a node that is not there is none. */
  addTie({ record, from, to, role, audience, start, end, count = 0 }: TieRow): void {
    const source = from === null ? CROWD : this.#nodes.find(from);
    const target = this.#nodes.find(to);
    if (target < 0 || (from !== null && source < 0) || start >= end || audience >= NOBODY) return;
    if (this.#size === this.#from.length) this.#growTies();
    const tie = this.#size++;
    this.#from[tie] = source;
    this.#to[tie] = target;
    this.#record[tie] = from === null ? count : record === null ? -1 : this.#records.add(record);
    this.#role[tie] = role;
    this.#audience[tie] = audience;
    this.#start[tie] = start;
    this.#end[tie] = end;
  }

  build(): NetworkArrays {
    const nodes = this.#nodes.arrays();
    const recordIds = this.#records.arrays();
    const offsets = this.#offsets(nodes);
    const halves = offsets[nodes.size] as number;
    const arrays: NetworkArrays = {
      nodes,
      nodeTypes: this.#nodeTypes.slice(0, nodes.size),
      nodeAudiences: this.#nodeAudiences.slice(0, nodes.size),
      offsets,
      targets: new Int32Array(halves),
      roles: new Uint8Array(halves),
      audiences: new Uint8Array(halves),
      starts: new Int16Array(halves),
      ends: new Int16Array(halves),
      records: new Int32Array(halves),
      recordIds,
      recordHalves: new Int32Array(recordIds.size * 2).fill(-1),
    };
    this.#layOut(arrays);
    return arrays;
  }

  #offsets({ size }: UuidTableArrays): Int32Array<ArrayBuffer> {
    const offsets = new Int32Array(size + 1);
    for (let tie = 0; tie < this.#size; tie++) {
      const from = this.#from[tie] as number;
      const to = (this.#to[tie] as number) + 1;
      if (from !== CROWD) offsets[from + 1] = (offsets[from + 1] as number) + 1;
      offsets[to] = (offsets[to] as number) + 1;
    }
    for (let node = 0; node < size; node++) offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number);
    return offsets;
  }

  #layOut(arrays: NetworkArrays): void {
    const next = arrays.offsets.slice();
    const place = (tie: number, at: number, target: number): number => {
      const half = next[at] as number;
      next[at] = half + 1;
      arrays.targets[half] = target;
      arrays.roles[half] = this.#role[tie] as number;
      arrays.audiences[half] = this.#audience[tie] as number;
      arrays.starts[half] = this.#start[tie] as number;
      arrays.ends[half] = this.#end[tie] as number;
      arrays.records[half] = this.#record[tie] as number;
      return half;
    };
    for (const tie of this.#byActor(arrays.nodes.size)) {
      const from = this.#from[tie] as number;
      const to = this.#to[tie] as number;
      const back = place(tie, to, from);
      if (from === CROWD) continue;
      const forth = place(tie, from, to);
      const record = this.#record[tie] as number;
      if (record < 0) continue;
      arrays.recordHalves[record * 2] = forth;
      arrays.recordHalves[record * 2 + 1] = back;
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

type Growable = Int32Array<ArrayBuffer> | Int16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** The same with room for twice as many. */
export function grow<Column extends Growable>(column: Column): Column {
  const larger = new (column.constructor as new (length: number) => Column)(Math.max(column.length * 2, 8));
  larger.set(column);
  return larger;
}
