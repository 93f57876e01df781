const WORDS = 4;
const EMPTY = -1;

/** A uuid as four unsigned words of 32 bits. */
export type UuidWords = readonly [number, number, number, number];

export function uuidWords(text: string): UuidWords {
  const hex = text.replaceAll("-", "");
  const word = (at: number): number => Number.parseInt(hex.slice(at, at + 8), 16);
  return [word(0), word(8), word(16), word(24)];
}

/** What a table is made of, to be handed from one thread to another. */
export interface UuidTableArrays {
  readonly size: number;
  readonly words: Uint32Array<ArrayBuffer>;
  readonly slots: Int32Array<ArrayBuffer>;
}

/** Numbers uuids from 0 in the order in which they come, and finds the number again: 16 bytes each and a hash, no strings. */
export class UuidTable {
  #size: number;
  #words: Uint32Array<ArrayBuffer>;
  #slots: Int32Array<ArrayBuffer>;

  constructor(given: UuidTableArrays | number = 0) {
    if (typeof given === "number") {
      this.#size = 0;
      this.#words = new Uint32Array(Math.max(given, 8) * WORDS);
      this.#slots = new Int32Array(slotsFor(given)).fill(EMPTY);
    } else {
      this.#size = given.size;
      this.#words = given.words;
      this.#slots = given.slots;
    }
  }

  get size(): number {
    return this.#size;
  }

  arrays(): UuidTableArrays {
    return { size: this.#size, words: this.#words.slice(0, this.#size * WORDS), slots: this.#slots };
  }

  get byteLength(): number {
    return this.#words.byteLength + this.#slots.byteLength;
  }

  /** @returns -1 for one that is unknown */
  find([a, b, c, d]: UuidWords): number {
    return this.#slots[this.#slotOf(a, b, c, d)] as number;
  }

  /** Finds it, or gives it the next number. */
  add([a, b, c, d]: UuidWords): number {
    const slot = this.#slotOf(a, b, c, d);
    const found = this.#slots[slot] as number;
    if (found !== EMPTY) return found;
    const index = this.#size++;
    if (index * WORDS === this.#words.length) this.#words = grown(this.#words);
    const at = index * WORDS;
    this.#words[at] = a;
    this.#words[at + 1] = b;
    this.#words[at + 2] = c;
    this.#words[at + 3] = d;
    this.#slots[slot] = index;
    if (this.#size * 4 > this.#slots.length * 3) this.#rehash();
    return index;
  }

  text(index: number): string {
    let hex = "";
    for (let at = index * WORDS; at < (index + 1) * WORDS; at++) hex += (this.#words[at] as number).toString(16).padStart(8, "0");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** 32 bits of a uuid, well mixed. */
  hash(index: number): number {
    const [a, b, c, d] = this.#words.subarray(index * WORDS, (index + 1) * WORDS) as unknown as [number, number, number, number];
    return mixed(a, b, c, d);
  }

  /** The order of the uuids' text. */
  compare(one: number, other: number): number {
    for (let word = 0; word < WORDS; word++) {
      const difference = (this.#words[one * WORDS + word] as number) - (this.#words[other * WORDS + word] as number);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  #slotOf(a: number, b: number, c: number, d: number): number {
    const mask = this.#slots.length - 1;
    let slot = mixed(a, b, c, d) & mask;
    for (;;) {
      const index = this.#slots[slot] as number;
      if (index === EMPTY) return slot;
      const at = index * WORDS;
      const words = this.#words;
      if (words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #rehash(): void {
    const words = this.#words;
    this.#slots = new Int32Array(this.#slots.length * 2).fill(EMPTY);
    for (let index = 0; index < this.#size; index++) {
      const at = index * WORDS;
      const [a, b, c, d] = [words[at], words[at + 1], words[at + 2], words[at + 3]] as [number, number, number, number];
      this.#slots[this.#slotOf(a, b, c, d)] = index;
    }
  }
}

/** The last words of a uuid of version 7 are random; mixed all the same, since others need not be. */
function mixed(a: number, b: number, c: number, d: number): number {
  const hash = Math.imul(a ^ (b >>> 3), 0x9e37_79b1) ^ Math.imul(c, 0x85eb_ca6b) ^ Math.imul(d, 0xc2b2_ae35);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function grown(words: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(words.length * 2, 8 * WORDS));
  larger.set(words);
  return larger;
}

function slotsFor(size: number): number {
  return 2 ** Math.max(4, Math.ceil(Math.log2((size * 4) / 3 + 1)));
}
