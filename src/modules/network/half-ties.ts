import { ChainedHalves, type HalfTie } from "./chained-halves.js";
import { CROWD, type NetworkArrays, NOBODY, NONE } from "./network-arrays.js";
import { grow } from "./network-builder.js";
import type { Sight } from "./sight.js";
import { ROLE_KIND_BITS } from "./tie-strength.js";

/** Where half ties are put, to be used again and again. */
export class HalfList {
  halves = new Int32Array(256);
}

/**
 * The half ties of all nodes. Those that were laid out stay as they are, but that one that is gone is nobody's, in a copy of the audiences
 * that belongs to this thread; what has come since hangs on its node in a chain.
 */
export class HalfTies {
  readonly #offsets: Int32Array;
  readonly #targets: Int32Array;
  readonly #roles: Uint8Array;
  readonly #audiences: Uint8Array;
  readonly #starts: Int16Array;
  readonly #ends: Int16Array;
  readonly #records: Int32Array;
  /** Half ties from this number on are chained. */
  readonly #laidOut: number;
  readonly #chained = new ChainedHalves();
  #dropped = 0;

  constructor({ offsets, targets, roles, audiences, starts, ends, records }: NetworkArrays) {
    this.#offsets = offsets;
    this.#targets = targets;
    this.#roles = roles;
    this.#audiences = Uint8Array.from(audiences);
    this.#starts = starts;
    this.#ends = ends;
    this.#records = records;
    this.#laidOut = targets.length;
  }

  /** In use. */
  get count(): number {
    return this.#laidOut + this.#chained.size - this.#dropped;
  }

  /** The part that was chained or dropped since all were laid out. */
  get wornPart(): number {
    return (this.#chained.size + this.#dropped) / Math.max(this.#laidOut + this.#chained.size, 1);
  }

  /** What this thread has of its own. */
  get ownBytes(): number {
    return this.#audiences.byteLength + this.#chained.byteLength;
  }

  targetOf(half: number): number {
    return (half < this.#laidOut ? this.#targets[half] : this.#chained.targets[half - this.#laidOut]) as number;
  }

  roleOf(half: number): number {
    return (half < this.#laidOut ? this.#roles[half] : this.#chained.roles[half - this.#laidOut]) as number;
  }

  audienceOf(half: number): number {
    return (half < this.#laidOut ? this.#audiences[half] : this.#chained.audiences[half - this.#laidOut]) as number;
  }

  startOf(half: number): number {
    return (half < this.#laidOut ? this.#starts[half] : this.#chained.starts[half - this.#laidOut]) as number;
  }

  endOf(half: number): number {
    return (half < this.#laidOut ? this.#ends[half] : this.#chained.ends[half - this.#laidOut]) as number;
  }

  recordOf(half: number): number {
    return (half < this.#laidOut ? this.#records[half] : this.#chained.records[half - this.#laidOut]) as number;
  }

  /**
   * Those of a node that the sight lets through, with an end that it sees too. Those of what is shared come in the order of their actors.
   * @returns how many it put into `into`, which it may have replaced by a longer one
   */
  seenOf(node: number, { rank, day, kinds }: Sight, nodeAudiences: Uint8Array, into: HalfList): number {
    const offsets = this.#offsets;
    const chained = this.#chained;
    let count = 0;
    if (node < offsets.length - 1) {
      const to = offsets[node + 1] as number;
      const from = offsets[node] as number;
      if (into.halves.length < to - from) into.halves = new Int32Array((to - from) * 2);
      const [targets, audiences, starts, ends, roles] = [this.#targets, this.#audiences, this.#starts, this.#ends, this.#roles];
      for (let half = from; half < to; half++) {
        const target = targets[half] as number;
        const isLetThrough =
          (audiences[half] as number) <= rank &&
          (starts[half] as number) <= day &&
          day < (ends[half] as number) &&
          ((ROLE_KIND_BITS[roles[half] as number] as number) & kinds) !== 0 &&
          (target === CROWD || (nodeAudiences[target] as number) <= rank);
        if (isLetThrough) into.halves[count++] = half;
      }
    }
    for (let number = chained.newestOf(node); number !== NONE; number = chained.earlier[number] as number) {
      const target = chained.targets[number] as number;
      const isLetThrough =
        (chained.audiences[number] as number) <= rank &&
        (chained.starts[number] as number) <= day &&
        day < (chained.ends[number] as number) &&
        ((ROLE_KIND_BITS[chained.roles[number] as number] as number) & kinds) !== 0 &&
        (target === CROWD || (nodeAudiences[target] as number) <= rank);
      if (!isLetThrough) continue;
      if (count === into.halves.length) into.halves = grow(into.halves);
      into.halves[count++] = this.#laidOut + number;
    }
    return count;
  }

  /** All of a node that are in use. */
  allOf(node: number): number[] {
    const halves: number[] = [];
    if (node < this.#offsets.length - 1) {
      for (let half = this.#offsets[node] as number; half < (this.#offsets[node + 1] as number); half++) halves.push(half);
    }
    const { earlier } = this.#chained;
    for (let number = this.#chained.newestOf(node); number !== NONE; number = earlier[number] as number)
      halves.push(this.#laidOut + number);
    return halves.filter((half) => this.audienceOf(half) < NOBODY);
  }

  /** @param nodes how many there are by now */
  hang(at: number, nodes: number, half: HalfTie): number {
    return this.#laidOut + this.#chained.hang(at, nodes, half);
  }

  /** Takes one that is in use out of it. */
  drop(half: number): void {
    if (half < this.#laidOut) this.#audiences[half] = NOBODY;
    else this.#chained.audiences[half - this.#laidOut] = NOBODY;
    this.#dropped++;
  }
}
