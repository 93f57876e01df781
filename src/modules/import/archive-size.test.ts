import { PassThrough } from "node:stream";
import { deflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { archiveFault } from "./archive-size.js";

const LIMITS = { all: 100_000, texts: 20_000 };

interface Packed {
  readonly name: string;
  readonly size: number;
  readonly isStored?: boolean;
  /** Whether the directory passes over it. */
  readonly isHidden?: boolean;
  /** How the directory says that it is packed, where that is not true. */
  readonly saidMethod?: number;
  readonly isDescribed?: boolean;
  /** Instead of zeros. */
  readonly content?: Buffer;
}

function archive(...entries: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, size, isStored = false, isHidden = false, isDescribed = false, saidMethod, content = Buffer.alloc(size) } of entries) {
    const packed = isStored ? content : deflateRawSync(content);
    const method = isStored ? 0 : 8;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(isDescribed ? 8 : 0, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(isDescribed ? 0 : packed.length, 18);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(saidMethod ?? method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    const described = isDescribed ? [Buffer.from("PK\u0007\u0008", "latin1"), Buffer.alloc(12)] : [];
    const own = Buffer.concat([local, Buffer.from(name), packed, ...described]);
    parts.push(own);
    if (!isHidden) directory.push(Buffer.concat([entry, Buffer.from(name)]));
    at += own.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const small: Packed = { name: "xl/workbook.xml", size: 1_000 };
const large: Packed = { name: "xl/worksheets/sheet1.xml", size: 200_000 };
const texts: Packed = { name: "xl/sharedStrings.xml", size: 30_000 };

test.each<[string, Buffer, string | undefined]>([
  ["what fits", archive(small, { ...small, isStored: true }, { ...small, isDescribed: true }), undefined],
  ["what is large", archive(small, large), "TOO_LARGE"],
  ["many that are large together", archive(...Array.from({ length: 101 }, () => small)), "TOO_LARGE"],
  ["a large table of texts", archive(small, texts), "TOO_LARGE"],
  ["two tables of texts", archive({ ...texts, size: 15_000 }, { ...texts, size: 15_000 }), "TOO_LARGE"],
  ["what the directory says to be stored", archive({ ...large, saidMethod: 0 }), "TOO_LARGE"],
  ["what the directory hides", archive(small, { ...large, isHidden: true }, small), "UNREADABLE"],
  ["what the directory hides at the beginning", archive({ ...large, isHidden: true }, small), "UNREADABLE"],
  ["what the directory hides at the end", archive(small, { ...large, isHidden: true }), "UNREADABLE"],
  ["an entry within an entry", archive({ ...small, isStored: true, isDescribed: true, content: archive(large) }), "UNREADABLE"],
  ["no archive", Buffer.from("PK and more"), "UNREADABLE"],
  ["half an archive", archive(small, large).subarray(0, -30), "UNREADABLE"],
])("%s", async (_what, bytes, fault) => {
  expect(await archiveFault(bytes, LIMITS)).toBe(fault);
});

test("a workbook can be read", async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Liste").addRows([["nom"], ["Une"]]);
  expect(await archiveFault(Buffer.from(await book.xlsx.writeBuffer()), LIMITS)).toBeUndefined();
});

test("a workbook that was written as a stream can be read", async () => {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useSharedStrings: true });
  writer.addWorksheet("Liste").addRow(["nom"]).commit();
  await writer.commit();
  expect(await archiveFault(Buffer.concat(chunks), LIMITS)).toBeUndefined();
});
