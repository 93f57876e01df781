import { labelOf, NONE } from "./network-arrays.js";
import { type Growable, grow } from "./network-builder.js";

/** A tie as one of its ends has it. */
export interface HalfTie {
  readonly target: number;
  readonly role: number;
  readonly audience: number;
  readonly start: number;
  readonly end: number;
  /** The number of the record that ties two actors directly; of a crowd, how many it is; else -1. */
  readonly record: number;
}

/** By how much the room grows: there are few, and each thread has its own. */
const GROWTH = 1.25;

/** Half ties that came after the network was laid out: each hangs on its node before those that came earlier. Numbered from 0. */
export class ChainedHalves {
  #size = 0;
  targets = new Int32Array(0);
  labels = new Uint8Array(0);
  starts = new Int16Array(0);
  ends = new Int16Array(0);
  /** Or how many a crowd is. */
  records = new Int32Array(0);
  /** Of each the one that hangs before it on the same node. */
  earlier = new Int32Array(0);
  /** The newest of each node. */
  #heads = new Int32Array(0);

  get size(): number {
    return this.#size;
  }

  get byteLength(): number {
    const columns = [this.targets, this.labels, this.starts, this.ends, this.records, this.earlier, this.#heads];
    return columns.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** The newest of a node; -1 where it has none. */
  newestOf(node: number): number {
    return node < this.#heads.length ? (this.#heads[node] as number) : NONE;
  }

  /** @param nodes how many there are by now */
  hang(at: number, nodes: number, { target, role, audience, start, end, record }: HalfTie): number {
    if (this.#size === this.targets.length) this.#makeRoom();
    if (at >= this.#heads.length) this.#makeRoomForHeads(nodes);
    const number = this.#size++;
    this.targets[number] = target;
    this.labels[number] = labelOf(role, audience);
    this.starts[number] = start;
    this.ends[number] = end;
    this.records[number] = record;
    this.earlier[number] = this.#heads[at] as number;
    this.#heads[at] = number;
    return number;
  }

  #makeRoom(): void {
    const more = <Column extends Growable>(column: Column): Column => grow(column, GROWTH, 256);
    this.targets = more(this.targets);
    this.labels = more(this.labels);
    this.starts = more(this.starts);
    this.ends = more(this.ends);
    this.records = more(this.records);
    this.earlier = more(this.earlier);
  }

  #makeRoomForHeads(nodes: number): void {
    const larger = new Int32Array(nodes + 1024).fill(NONE);
    larger.set(this.#heads);
    this.#heads = larger;
  }
}
