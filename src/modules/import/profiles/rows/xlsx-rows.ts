import { once } from "node:events";
import type { Readable } from "node:stream";
import type ExcelJS from "exceljs";
import type { ImportFile, RowProblem } from "../../imported-record.js";
import { rejection } from "../problem.js";
import { noteLine, titlesOf } from "./row-line.js";
import { cellsOf, type HeaderPlace, headerNames, isHeaderAgain } from "./table-header.js";
import type { TableLine, TableRow } from "./table-row.js";
import { TextTable } from "./text-table.js";

export interface XlsxForm {
  /** By its name; the first visible sheet when absent. */
  readonly sheet?: string | undefined;
  readonly header?: HeaderPlace | undefined;
}

/** Of an archive's directory: 22 bytes, and a remark. */
const LONGEST_END = 22 + 65_535;

/** What exceljs gives of a sheet, beyond its declared types. */
interface SheetReader extends AsyncIterable<ExcelJS.Row> {
  readonly name?: string;
  readonly state?: string;
  /** Its bytes, open from the beginning. */
  readonly iterator: Readable;
}

/** What it gives of a workbook, one after the other: the table of texts, which cells name by number, then the sheets. */
type WorkbookPart =
  | { readonly index: number; readonly text: string | ExcelJS.CellRichTextValue | null }
  | { readonly eventType: "worksheet"; readonly value: SheetReader };

/** The rows of one sheet, as texts: dates in ISO form, what a formula gave, numbers with a decimal point. */
export async function* xlsxRows(file: ImportFile, { sheet, header }: XlsxForm): AsyncGenerator<TableRow | RowProblem> {
  const names: string[] = [];
  let isRead = false;
  yield* xlsxSheets(file, ({ name, state }, lines) => {
    names.push(name);
    if (isRead || (sheet === undefined ? state === "hidden" : name.trim() !== sheet.trim())) return undefined;
    isRead = true;
    return sheetRows(file.name, lines, header);
  });
  if (!isRead) yield rejection({ file: file.name, row: 1 }, noSuchSheet(sheet ?? "", names));
}

interface Sheet {
  readonly name: string;
  readonly state: string | undefined;
}

/** What `read` makes of the sheets of a workbook, one after the other; of those that it does not want it makes nothing. */
export async function* xlsxSheets<Item>(
  file: ImportFile,
  read: (sheet: Sheet, lines: AsyncGenerator<TableLine>) => AsyncGenerator<Item> | undefined,
): AsyncGenerator<Item> {
  if (!(await isWhole(file))) throw new Error("The workbook is cut short");
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.stream.xlsx.WorkbookReader(file.open() as Readable, { styles: "cache", sharedStrings: "emit" });
  const texts = new TextTable();
  try {
    for await (const part of workbook.parse() as AsyncIterator<WorkbookPart> as AsyncGenerator<WorkbookPart>) {
      if ("index" in part) texts.add(cellText(part.text, texts));
      if (!("eventType" in part)) continue;
      const { name = "", state, iterator } = part.value;
      const items = read({ name, state }, sheetLines(part.value, texts));
      if (items) yield* items;
      await leave(iterator);
    }
  } finally {
    texts.close();
  }
}

/** Its temporary file is removed next, which a stream that is being opened would take for an error. */
async function leave(stream: Readable & { readonly pending?: boolean }): Promise<void> {
  if (stream.pending === true && !stream.destroyed) await once(stream, "ready");
  stream.destroy();
}

async function* sheetLines(reader: SheetReader, texts: TextTable): AsyncGenerator<TableLine> {
  for await (const { number, values } of reader) {
    const cells = (Array.isArray(values) ? values.slice(1) : []).map((value) => cellText(value, texts));
    if (cells.some((cell) => cell !== "")) yield { row: number, cells };
  }
}

/** The directory of an archive comes last; whoever reads one without waits for it for ever. */
async function isWhole(file: ImportFile): Promise<boolean> {
  let end = Buffer.alloc(0);
  for await (const chunk of file.open()) end = Buffer.concat([end, chunk as Buffer]).subarray(-LONGEST_END);
  return end.includes("PK\u0005\u0006", 0, "latin1");
}

async function* sheetRows(
  file: string,
  lines: AsyncGenerator<TableLine>,
  place: HeaderPlace = { line: 1, lines: 1 },
): AsyncGenerator<TableRow> {
  const heading: (readonly string[])[] = [];
  let header: string[] | undefined;
  let titles: readonly string[] = [];
  for await (const { row, cells } of lines) {
    if (header === undefined) {
      if (row >= place.line) heading.push(cells);
      if (heading.length === place.lines) {
        header = headerNames(heading);
        titles = titlesOf(heading, header);
      }
      continue;
    }
    if (isHeaderAgain(header, cells)) continue;
    const origin = { file, row };
    noteLine(origin, titles, cells);
    yield { origin, cells: cellsOf(header, cells), isTable: true };
  }
}

function cellText(value: ExcelJS.CellValue, texts: TextTable): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().replace("T00:00:00.000Z", "");
  if (typeof value !== "object") return String(value);
  if ("sharedString" in value) return texts.at(Number(value.sharedString));
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("result" in value) return cellText(value.result as ExcelJS.CellValue, texts);
  if ("text" in value) return cellText(value.text as ExcelJS.CellValue, texts);
  return ""; // a formula without its result, or one in error
}

function noSuchSheet(sheet: string, names: readonly string[]) {
  return {
    reason: { fr: `Le classeur n'a pas de feuille visible « ${sheet} ».`, en: `The workbook has no visible sheet "${sheet}".` },
    remedy: { fr: `Ses feuilles sont : ${names.join(", ")}.`, en: `Its sheets are: ${names.join(", ")}.` },
  };
}
