import { ChainedHalves, type HalfTie } from "./chained-halves.js";
import { audienceIn, CROWD, labelOf, type NetworkArrays, NOBODY, NONE, roleIn } from "./network-arrays.js";
import { grow } from "./network-builder.js";
import type { Sight } from "./sight.js";
import { ROLE_KIND_BITS } from "./tie-strength.js";

/** The two half ties of a tie: in the list of the actor that it comes from, and in that of what it leads to. */
export interface Halves {
  readonly forth: number;
  readonly back: number;
}

/** Where half ties are put, to be used again and again. */
export class HalfList {
  halves = new Int32Array(256);
}

/**
 * The half ties of all nodes. Those that were laid out stay as they are, but that each thread knows for itself which are out of use; what
 * has come since hangs on its node in a chain.
 */
export class HalfTies {
  readonly #arrays: NetworkArrays;
  /** Half ties from this number on are chained. */
  readonly #laidOut: number;
  readonly #chained = new ChainedHalves();
  /** One bit for each that was laid out. */
  #isGone = new Uint8Array(0);
  #dropped = 0;

  constructor(arrays: NetworkArrays) {
    this.#arrays = arrays;
    this.#laidOut = arrays.targets.length;
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
    return this.#isGone.byteLength + this.#chained.byteLength;
  }

  targetOf(half: number): number {
    return (half < this.#laidOut ? this.#arrays.targets[half] : this.#chained.targets[half - this.#laidOut]) as number;
  }

  roleOf(half: number): number {
    return roleIn(this.#labelOf(half));
  }

  audienceOf(half: number): number {
    return half < this.#laidOut && this.#wasDropped(half) ? NOBODY : audienceIn(this.#labelOf(half));
  }

  startOf(half: number): number {
    return (half < this.#laidOut ? this.#arrays.starts[half] : this.#chained.starts[half - this.#laidOut]) as number;
  }

  endOf(half: number): number {
    return (half < this.#laidOut ? this.#arrays.ends[half] : this.#chained.ends[half - this.#laidOut]) as number;
  }

  /** The number of the record that makes it; one that was laid out is found among those of its node. */
  recordOf(half: number): number {
    if (half >= this.#laidOut) return this.#chained.records[half - this.#laidOut] as number;
    const { offsets, ownRecords, comingRecords, comingOffsets } = this.#arrays;
    const node = lastUpTo(offsets, half);
    const own = (ownRecords[node] as number) + half - (offsets[node] as number);
    const after = own - (ownRecords[node + 1] as number);
    return after < 0 ? own : (comingRecords[(comingOffsets[node] as number) + after] as number);
  }

  /** Of a crowd: how many it is. */
  crowdOf(half: number): number {
    if (half >= this.#laidOut) return this.#chained.records[half - this.#laidOut] as number;
    return this.#arrays.crowdCounts[lastUpTo(this.#arrays.crowdHalves, half)] as number;
  }

  /** Those that a record made when all were laid out. */
  halvesOfRecord(record: number): Halves {
    const { offsets, ownRecords, comingRecords, comingOffsets, targets } = this.#arrays;
    const from = lastUpTo(ownRecords, record);
    const forth = (offsets[from] as number) + record - (ownRecords[from] as number);
    const to = targets[forth] as number;
    const arrival = comingRecords.indexOf(record, comingOffsets[to]) - (comingOffsets[to] as number);
    const own = (ownRecords[to + 1] as number) - (ownRecords[to] as number);
    return { forth, back: (offsets[to] as number) + own + arrival };
  }

  /**
   * Those of a node that the sight lets through, with an end that it sees too. Those of what is shared come in the order of their actors.
   * @returns how many it put into `into`, which it may have replaced by a longer one
   */
  seenOf(node: number, { rank, day, kinds }: Sight, nodeAudiences: Uint8Array, into: HalfList): number {
    const { offsets, targets, labels, starts, ends } = this.#arrays;
    const chained = this.#chained;
    const isWhole = this.#dropped === 0;
    let count = 0;
    if (node < offsets.length - 1) {
      const to = offsets[node + 1] as number;
      const from = offsets[node] as number;
      if (into.halves.length < to - from) into.halves = new Int32Array((to - from) * 2);
      for (let half = from; half < to; half++) {
        const target = targets[half] as number;
        const label = labels[half] as number;
        const isLetThrough =
          audienceIn(label) <= rank &&
          (starts[half] as number) <= day &&
          day < (ends[half] as number) &&
          ((ROLE_KIND_BITS[roleIn(label)] as number) & kinds) !== 0 &&
          (target === CROWD || (nodeAudiences[target] as number) <= rank) &&
          (isWhole || !this.#wasDropped(half));
        if (isLetThrough) into.halves[count++] = half;
      }
    }
    for (let number = chained.newestOf(node); number !== NONE; number = chained.earlier[number] as number) {
      const target = chained.targets[number] as number;
      const label = chained.labels[number] as number;
      const isLetThrough =
        audienceIn(label) <= rank &&
        (chained.starts[number] as number) <= day &&
        day < (chained.ends[number] as number) &&
        ((ROLE_KIND_BITS[roleIn(label)] as number) & kinds) !== 0 &&
        (target === CROWD || (nodeAudiences[target] as number) <= rank);
      if (!isLetThrough) continue;
      if (count === into.halves.length) into.halves = grow(into.halves);
      into.halves[count++] = this.#laidOut + number;
    }
    return count;
  }

  /** All of a node that are in use. */
  allOf(node: number): number[] {
    const { offsets } = this.#arrays;
    const halves: number[] = [];
    if (node < offsets.length - 1) for (let half = offsets[node] as number; half < (offsets[node + 1] as number); half++) halves.push(half);
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
    this.#dropped++;
    if (half >= this.#laidOut) {
      this.#chained.labels[half - this.#laidOut] = labelOf(this.roleOf(half), NOBODY);
      return;
    }
    if (this.#isGone.length === 0) this.#isGone = new Uint8Array((this.#laidOut >> 3) + 1);
    this.#isGone[half >> 3] = (this.#isGone[half >> 3] as number) | (1 << (half & 7));
  }

  #labelOf(half: number): number {
    return (half < this.#laidOut ? this.#arrays.labels[half] : this.#chained.labels[half - this.#laidOut]) as number;
  }

  #wasDropped(half: number): boolean {
    return this.#dropped > 0 && ((this.#isGone[half >> 3] as number) & (1 << (half & 7))) !== 0;
  }
}

/** The last place of a list in ascending order that holds the number or one below it. */
function lastUpTo(ascending: Int32Array, number: number): number {
  let [from, to] = [0, ascending.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] as number) <= number) from = middle;
    else to = middle;
  }
  return from;
}
