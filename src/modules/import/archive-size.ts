import { createInflateRaw } from "node:zlib";

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const DESCRIPTOR = Buffer.from("PK\u0007\u0008", "latin1");
const STORED = 0;
const DEFLATED = 8;
/** The flag of an entry whose sizes follow it, in a descriptor. */
const IS_DESCRIBED = 0x8;
/** With or without its signature, and with sizes of 4 or 8 bytes. */
const DESCRIPTOR_SIZES: readonly number[] = [12, 16, 20, 24];

/** What archives may unpack to, in bytes. */
interface UnpackedLimits {
  readonly all: number;
  /** Of a workbook's table of texts, which is kept in memory while it is read. */
  readonly texts: number;
}

type ArchiveFault = "TOO_LARGE" | "UNREADABLE";

/** Whether a file is read as an archive: as a workbook, that is. */
export function isArchive(beginning: Buffer): boolean {
  return beginning.subarray(0, 2).toString("latin1") === "PK";
}

/**
 * What keeps a zip archive (an XLSX is one) from being read; undefined when nothing does. It is unpacked to know its size: what an archive
 * says of itself may be false. Nothing of it is kept. Whoever reads it goes from entry to entry, without its directory: so both must
 * say the same, and nothing may lie between the entries.
 */
export async function archiveFault(archive: Buffer, { all, texts }: UnpackedLimits): Promise<ArchiveFault | undefined> {
  let left = all;
  let textsLeft = texts;
  try {
    for (const { name, method, packed } of entriesOf(archive)) {
      const isTexts = /(^|\/)sharedStrings\.xml$/i.test(name);
      const size = await unpackedSize(method, packed, isTexts ? Math.min(left, textsLeft) : left);
      left -= size;
      if (isTexts) textsLeft -= size;
      if (left < 0 || textsLeft < 0) return "TOO_LARGE";
    }
    return undefined;
  } catch {
    return "UNREADABLE";
  }
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Buffer;
}

/** By the headers before the entries, which readers go by. @throws where the directory says otherwise */
function entriesOf(archive: Buffer): Entry[] {
  const end = archive.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  if (end < 0 || archive.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error("No directory");
  const start = archive.readUInt32LE(end + 16);
  const places: { readonly local: number; readonly size: number }[] = [];
  let at = start;
  for (let entry = archive.readUInt16LE(end + 10); entry > 0; entry -= 1) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error("No entry");
    places.push({ local: archive.readUInt32LE(at + 42), size: archive.readUInt32LE(at + 20) });
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  if (at !== end) throw new Error("Something lies in the directory");
  places.sort((one, other) => one.local - other.local);
  if (places[0]?.local !== 0) throw new Error("Something lies before the entries");
  return places.map(({ local, size }, index) => entryAt(archive, local, size, places[index + 1]?.local ?? start));
}

function entryAt(archive: Buffer, local: number, size: number, next: number): Entry {
  if (archive.readUInt32LE(local) !== LOCAL_HEADER) throw new Error("No entry");
  const isDescribed = (archive.readUInt16LE(local + 6) & IS_DESCRIBED) !== 0;
  const method = archive.readUInt16LE(local + 8);
  const nameEnd = local + 30 + archive.readUInt16LE(local + 26);
  const data = nameEnd + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(data, data + size);
  const between = next - (data + size);
  if (isDescribed) {
    // Readers look for the descriptor: it must not be found sooner.
    if (!DESCRIPTOR_SIZES.includes(between) || (method === STORED && size > 0) || packed.includes(DESCRIPTOR))
      throw new Error("No end of an entry");
  } else if (between !== 0 || archive.readUInt32LE(local + 18) !== size) throw new Error("Something lies between the entries");
  return { name: archive.toString("utf8", local + 30, nameEnd), method, packed };
}

/** As soon as it is more than `most`, how much was unpacked until then. */
async function unpackedSize(method: number, packed: Buffer, most: number): Promise<number> {
  if (method === STORED) return packed.length;
  if (method !== DEFLATED) throw new Error("Packed in another way");
  const inflate = createInflateRaw();
  inflate.end(packed);
  let size = 0;
  for await (const part of inflate as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) return size;
  }
  if (inflate.bytesWritten !== packed.length) throw new Error("Something lies after an entry");
  return size;
}
