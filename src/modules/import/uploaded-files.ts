import { Readable } from "node:stream";
import type { StatementRunner } from "../../core/context.js";
import type { ImportFile } from "./imported-record.js";

/** In bytes: a statement that carries one stays small. */
const CHUNK = 512_000;

/** Files that wait in the database for an import to read them, so that any process can. */
export class UploadedFiles {
  constructor(private readonly runner: StatementRunner) {}

  /** @returns its size in bytes */
  async keep(importId: string, file: number, bytes: AsyncIterable<Buffer>): Promise<number> {
    let size = 0;
    let chunk = 0;
    let waiting: Buffer[] = [];
    let length = 0;
    const flush = async (): Promise<void> => {
      if (length === 0) return;
      const values = [importId, file, chunk, Buffer.concat(waiting)];
      await this.runner.run({ text: "insert into import_chunk (import_id, file, chunk, bytes) values ($1, $2, $3, $4)", values });
      chunk += 1;
      waiting = [];
      length = 0;
    };
    for await (const part of bytes) {
      waiting.push(part);
      length += part.length;
      size += part.length;
      if (length >= CHUNK) await flush();
    }
    await flush();
    return size;
  }

  of(importId: string, files: readonly { readonly name: string; readonly size: number }[]): ImportFile[] {
    return files.map(({ name, size }, file) => ({
      name,
      size,
      open: () => Readable.from(this.chunks(importId, file), { objectMode: false }),
    }));
  }

  async forget(importId: string): Promise<void> {
    await this.runner.run({ text: "delete from import_chunk where import_id = $1", values: [importId] });
  }

  private async *chunks(importId: string, file: number): AsyncGenerator<Buffer> {
    const text = "select bytes from import_chunk where import_id = $1 and file = $2 and chunk = $3";
    for (let chunk = 0; ; chunk += 1) {
      const [row] = await this.runner.run<{ bytes: Buffer }>({ text, values: [importId, file, chunk] });
      if (!row) return;
      yield row.bytes;
    }
  }
}
