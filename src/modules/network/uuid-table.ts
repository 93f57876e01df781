const WORDS = 4;
const EMPTY = -1;

/** A uuid as four unsigned words of 32 bits. */
export type UuidWords = readonly [number, number, number, number];

export function uuidWords(text: string): UuidWords {
  const hex = text.replaceAll("-", "");
  const word = (at: number): number => Number.parseInt(hex.slice(at, at + 8), 16);
  return [word(0), word(8), word(16), word(24)];
}

/** A table as it was laid out, which threads share and none changes. */
export interface UuidTableArrays {
  readonly size: number;
  readonly words: Uint32Array<SharedArrayBuffer>;
  readonly slots: Int32Array<SharedArrayBuffer>;
}

/** Uuids that are all different, gathered to be laid out. */
export class UuidList {
  #size = 0;
  #words = new Uint32Array(1024 * WORDS);

  get size(): number {
    return this.#size;
  }

  push(a: number, b: number, c: number, d: number): number {
    const at = this.#size * WORDS;
    if (at === this.#words.length) this.#words = grown(this.#words);
    this.#words[at] = a;
    this.#words[at + 1] = b;
    this.#words[at + 2] = c;
    this.#words[at + 3] = d;
    return this.#size++;
  }

  /** @param order of those that it puts first, second…; that in which they came, by default */
  laidOut(order?: Int32Array): UuidTableArrays {
    const length = this.#size * WORDS;
    const words = new Uint32Array(new SharedArrayBuffer(length * Uint32Array.BYTES_PER_ELEMENT));
    if (order) for (let to = 0; to < length; to++) words[to] = this.#words[(order[to >> 2] as number) * WORDS + (to & 3)] as number;
    else words.set(this.#words.subarray(0, length));
    const slots = new Int32Array(new SharedArrayBuffer(slotsFor(this.#size) * Int32Array.BYTES_PER_ELEMENT)).fill(EMPTY);
    enter(words, slots, this.#size);
    return { size: this.#size, words, slots };
  }
}

/**
 * Numbers uuids from 0, and finds the number again: 16 bytes each and a hash, no strings. Those that come after a table was laid out
 * stand beside it, with the next numbers.
 */
export class UuidTable {
  readonly #laidOut: UuidTableArrays;
  #added = 0;
  #words = new Uint32Array(8 * WORDS);
  #slots = new Int32Array(slotsFor(0)).fill(EMPTY);

  constructor(laidOut: UuidTableArrays) {
    this.#laidOut = laidOut;
  }

  get size(): number {
    return this.#laidOut.size + this.#added;
  }

  /** Of what came since it was laid out. */
  get addedBytes(): number {
    return this.#words.byteLength + this.#slots.byteLength;
  }

  /** @returns -1 for one that is unknown */
  find(a: number, b: number, c: number, d: number): number {
    const { words, slots, size } = this.#laidOut;
    const found = slots[slotOf(words, slots, a, b, c, d)] as number;
    if (found !== EMPTY || this.#added === 0) return found;
    const added = this.#slots[slotOf(this.#words, this.#slots, a, b, c, d)] as number;
    return added === EMPTY ? EMPTY : size + added;
  }

  /** Finds it, or gives it the next number. */
  add(a: number, b: number, c: number, d: number): number {
    const found = this.find(a, b, c, d);
    if (found !== EMPTY) return found;
    const index = this.#added++;
    const at = index * WORDS;
    if (at === this.#words.length) this.#words = grown(this.#words);
    this.#words[at] = a;
    this.#words[at + 1] = b;
    this.#words[at + 2] = c;
    this.#words[at + 3] = d;
    this.#slots[slotOf(this.#words, this.#slots, a, b, c, d)] = index;
    if (slotsFor(this.#added) > this.#slots.length) {
      this.#slots = new Int32Array(slotsFor(this.#added * 2)).fill(EMPTY);
      enter(this.#words, this.#slots, this.#added);
    }
    return this.#laidOut.size + index;
  }

  text(index: number): string {
    let hex = "";
    for (let word = 0; word < WORDS; word++) hex += this.#word(index, word).toString(16).padStart(8, "0");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** 32 bits of a uuid, well mixed. */
  hash(index: number): number {
    return mixed(this.#word(index, 0), this.#word(index, 1), this.#word(index, 2), this.#word(index, 3));
  }

  /** The order of the uuids' text. */
  compare(one: number, other: number): number {
    for (let word = 0; word < WORDS; word++) {
      const difference = this.#word(one, word) - this.#word(other, word);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  #word(index: number, word: number): number {
    const { size, words } = this.#laidOut;
    return (index < size ? words[index * WORDS + word] : this.#words[(index - size) * WORDS + word]) as number;
  }
}

/** The slot of a uuid, or the empty one where it belongs. */
function slotOf(words: Uint32Array, slots: Int32Array, a: number, b: number, c: number, d: number): number {
  let slot = Math.floor(mixed(a, b, c, d) * (slots.length / 2 ** 32));
  for (;;) {
    const index = slots[slot] as number;
    if (index === EMPTY) return slot;
    const at = index * WORDS;
    if (words[at + 3] === d && words[at + 2] === c && words[at + 1] === b && words[at] === a) return slot;
    slot++;
    if (slot === slots.length) slot = 0;
  }
}

function enter(words: Uint32Array, slots: Int32Array, size: number): void {
  for (let index = 0; index < size; index++) {
    const at = index * WORDS;
    const [a, b, c, d] = [words[at], words[at + 1], words[at + 2], words[at + 3]] as [number, number, number, number];
    slots[slotOf(words, slots, a, b, c, d)] = index;
  }
}

/** The last words of a uuid of version 7 are random; mixed all the same, since others need not be. */
function mixed(a: number, b: number, c: number, d: number): number {
  const hash = Math.imul(a ^ (b >>> 3), 0x9e37_79b1) ^ Math.imul(c, 0x85eb_ca6b) ^ Math.imul(d, 0xc2b2_ae35);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function grown(words: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(words.length * 2);
  larger.set(words);
  return larger;
}

/** So large a part of the slots is filled at most. */
const FILLED = 0.75;

function slotsFor(size: number): number {
  return Math.ceil(size / FILLED) + 8;
}
