import { createInflateRaw } from "node:zlib";

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;

export function isArchive(beginning: Buffer): boolean {
  return beginning.length >= 4 && beginning.readUInt32LE(0) === 0x04034b50;
}

/**
 * Whether a zip archive (an XLSX is one) unpacks to more than `most` bytes. It is unpacked to know: what an archive says of itself
 * may be false. Nothing of it is kept. One that cannot be read is taken for too large.
 */
export async function unpacksToMore(archive: Buffer, most: number): Promise<boolean> {
  let left = most;
  try {
    for (const entry of entriesOf(archive)) {
      left -= await unpackedSize(entry, left);
      if (left < 0) return true;
    }
    return false;
  } catch {
    return true;
  }
}

interface Entry {
  readonly method: number;
  readonly packed: Buffer;
}

function* entriesOf(archive: Buffer): Generator<Entry> {
  const end = archive.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  if (end < 0 || archive.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error("No directory");
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error("No entry");
    const local = archive.readUInt32LE(at + 42);
    const data = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    yield { method: archive.readUInt16LE(at + 10), packed: archive.subarray(data, data + archive.readUInt32LE(at + 20)) };
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
}

/** As soon as it is more than `most`, how much was unpacked until then. */
async function unpackedSize({ method, packed }: Entry, most: number): Promise<number> {
  if (method !== DEFLATED) return packed.length;
  const inflate = createInflateRaw();
  inflate.end(packed);
  let size = 0;
  for await (const part of inflate as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) break;
  }
  return size;
}
