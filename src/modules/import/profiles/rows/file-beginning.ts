import iconv from "iconv-lite";
import type { ImportFile } from "../../imported-record.js";

const SAMPLE = 64 * 1024;

/** The first 64 KiB of a file, as bytes. */
export async function firstBytes(file: ImportFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file.open()) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= SAMPLE) break;
  }
  return Buffer.concat(chunks);
}

/** The first 64 KiB of a file, as text. */
export async function firstText(file: ImportFile, encoding: string): Promise<string> {
  return iconv.decode(await firstBytes(file), encoding);
}
