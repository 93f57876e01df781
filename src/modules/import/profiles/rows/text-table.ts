import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { makeTemporaryFolder } from "../../../../core/temporary-folder.js";

/** In characters: what is kept in memory, and what is written at once. */
interface TextTableSizes {
  readonly kept: number;
  readonly block: number;
}

const SIZES: TextTableSizes = { kept: 2_000_000, block: 16_000 };

interface Block {
  /** The number of its first text. */
  readonly first: number;
  /** Where it lies in the file, in bytes; undefined until it is written. */
  place?: { readonly at: number; readonly length: number };
}

/**
 * Texts by their numbers, in the order in which they are added: a workbook's cells name theirs so. Those that were asked for last are in
 * memory; the others wait in a file that only this process's user may read, and that goes with the table.
 */
export class TextTable {
  readonly #blocks: Block[] = [];
  /** Of blocks that are in memory, by their place in the list, the one asked for last at the end. */
  readonly #kept = new Map<number, string[]>();
  readonly #lengths: number[] = [];
  #keptLength = 0;
  #size = 0;
  #folder: string | undefined;
  #file = 0;
  #end = 0;

  constructor(private readonly sizes: TextTableSizes = SIZES) {}

  add(text: string): void {
    const last = this.#blocks.length - 1;
    const isFull = last < 0 || (this.#lengths[last] as number) >= this.sizes.block;
    const index = isFull ? last + 1 : last;
    if (isFull) {
      this.#blocks.push({ first: this.#size });
      this.#lengths.push(0);
      this.#kept.set(index, []);
    }
    (this.#kept.get(index) as string[]).push(text);
    this.#lengths[index] = (this.#lengths[index] as number) + text.length;
    this.#keptLength += text.length;
    this.#size += 1;
    this.#writeWhatIsTooMuch(index);
  }

  /** An empty text where there is none of this number. */
  at(number: number): string {
    if (!(number >= 0 && number < this.#size)) return "";
    const index = this.#blockOf(number);
    const texts = this.#kept.get(index) ?? this.#read(index);
    this.#kept.delete(index);
    this.#kept.set(index, texts);
    return texts[number - (this.#blocks[index] as Block).first] as string;
  }

  close(): void {
    if (this.#folder === undefined) return;
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true });
    this.#folder = undefined;
  }

  #blockOf(number: number): number {
    let low = 0;
    for (let high = this.#blocks.length - 1; low < high; ) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#blocks[middle] as Block).first <= number) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #read(index: number): string[] {
    const { at, length } = (this.#blocks[index] as Required<Block>).place;
    const bytes = Buffer.alloc(length);
    readSync(this.#file, bytes, 0, length, at);
    const texts = JSON.parse(bytes.toString()) as string[];
    this.#kept.set(index, texts);
    this.#keptLength += this.#lengths[index] as number;
    this.#writeWhatIsTooMuch(index);
    return texts;
  }

  /** @param needed the block that stays, and the last one, which may still grow */
  #writeWhatIsTooMuch(needed: number): void {
    for (const [index, texts] of this.#kept) {
      if (this.#keptLength <= this.sizes.kept) return;
      if (index === needed || index === this.#blocks.length - 1) continue;
      const block = this.#blocks[index] as Block;
      block.place ??= this.#write(Buffer.from(JSON.stringify(texts)));
      this.#kept.delete(index);
      this.#keptLength -= this.#lengths[index] as number;
    }
  }

  #write(bytes: Buffer): Required<Block>["place"] {
    if (this.#folder === undefined) {
      this.#folder = makeTemporaryFolder("texts");
      this.#file = openSync(join(this.#folder, "texts"), "wx+", 0o600);
    }
    const place = { at: this.#end, length: bytes.length };
    writeSync(this.#file, bytes, 0, bytes.length, place.at);
    this.#end += bytes.length;
    return place;
  }
}
