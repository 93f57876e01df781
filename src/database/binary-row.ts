const MOST_COLUMNS = 32;
const END_OF_ROWS = -1;

/** A row in PostgreSQL's binary form, read in place: nothing is made for it, and it is another one once the next is read. */
export class BinaryRow {
  #view: DataView = new DataView(new ArrayBuffer(0));
  /** Where each column begins; -1 for null. */
  readonly #starts = new Int32Array(MOST_COLUMNS);

  /** Reads from these bytes from now on. */
  open(bytes: Buffer): void {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** @returns where the row that begins there ends; 0 when it is not all there, or none follows */
  read(start: number): number {
    const view = this.#view;
    const length = view.byteLength;
    if (start + 2 > length) return 0;
    const count = view.getInt16(start);
    if (count === END_OF_ROWS) return 0;
    let at = start + 2;
    for (let column = 0; column < count; column++) {
      if (at + 4 > length) return 0;
      const size = view.getInt32(at);
      at += 4;
      this.#starts[column] = size < 0 ? -1 : at;
      if (size > 0) at += size;
    }
    return at > length ? 0 : at;
  }

  isNull(column: number): boolean {
    return (this.#starts[column] as number) < 0;
  }

  int16(column: number): number {
    return this.#view.getInt16(this.#starts[column] as number);
  }

  int32(column: number): number {
    return this.#view.getInt32(this.#starts[column] as number);
  }

  /** One of the four words of a uuid, from 0. */
  word(column: number, index: number): number {
    return this.#view.getUint32((this.#starts[column] as number) + index * 4);
  }
}
