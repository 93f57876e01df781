import { createReadStream, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { ImportedRecord, ImportFile, ImportProfile, RowProblem } from "../../src/modules/import/imported-record.js";
import type { TableRow } from "../../src/modules/import/profiles/rows/table-row.js";

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../fixtures/import/${name}`, import.meta.url));
}

/** An extract of a real file, in test/fixtures/import. */
export function fixtureFile(name: string): ImportFile {
  const path = pathOf(name);
  return { name: basename(path), size: statSync(path).size, open: () => createReadStream(path) };
}

export function fixtureText(name: string): string {
  return readFileSync(pathOf(name), "utf8");
}

/** A file of these bytes, or of this text in UTF-8, given in small chunks. */
export function fileOf(content: string | Buffer, name = "file.csv"): ImportFile {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return { name, size: bytes.length, open: () => Readable.from(chunks(bytes)) };
}

function* chunks(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

export interface ReadFile {
  readonly records: readonly ImportedRecord[];
  readonly problems: readonly RowProblem[];
}

/** All that a profile makes of files. */
export async function readWith(profile: ImportProfile, ...files: readonly ImportFile[]): Promise<ReadFile> {
  const records: ImportedRecord[] = [];
  const problems: RowProblem[] = [];
  for await (const item of profile.read(files)) {
    if (item.type === "Problem") problems.push(item);
    else records.push(item);
  }
  return { records, problems };
}

/** The rows and problems that a reader of files gives. */
export async function readRows(items: AsyncIterable<TableRow | RowProblem>) {
  const cells: TableRow["cells"][] = [];
  const rows: number[] = [];
  const problems: RowProblem[] = [];
  for await (const item of items) {
    if ("severity" in item) problems.push(item);
    else {
      cells.push(item.cells);
      rows.push(item.origin.row);
    }
  }
  return { cells, rows, problems };
}
