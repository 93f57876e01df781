import type { ImportFile } from "../../imported-record.js";
import { csvLines } from "./csv-rows.js";
import { firstBytes } from "./file-beginning.js";
import type { TableLine } from "./table-row.js";
import { formatOf } from "./table-rows.js";
import { xlsxSheets } from "./xlsx-rows.js";

/** How a table begins: enough to tell its headings from its rows, and to show what its columns hold. */
export interface TableBeginning {
  readonly file: string;
  /** Null but in workbooks. */
  readonly sheet: string | null;
  readonly lines: readonly TableLine[];
}

const LINES = 25;
/** In characters: cells are shown, not read. */
const LONGEST_CELL = 80;
/** Of one line, and of one workbook. */
const MOST = { columns: 200, sheets: 50 } as const;

/** The beginning of a table, or of each visible sheet of a workbook that holds something; nothing of JSON, which has no headings. */
export async function tableBeginnings(file: ImportFile): Promise<TableBeginning[]> {
  const format = formatOf(await firstBytes(file));
  if (format === "json") return [];
  if (format === "csv") return filled([{ file: file.name, sheet: null, lines: await first(csvLines(file)) }]);
  const found: TableBeginning[] = [];
  const sheets = xlsxSheets(file, ({ name, state }, lines) => (state === "hidden" ? undefined : beginningOf(file.name, name, lines)));
  for await (const table of sheets) {
    found.push(table);
    if (found.length === MOST.sheets) break;
  }
  return filled(found);
}

async function* beginningOf(file: string, sheet: string, lines: AsyncGenerator<TableLine>): AsyncGenerator<TableBeginning> {
  yield { file, sheet, lines: await first(lines) };
}

function filled(tables: readonly TableBeginning[]): TableBeginning[] {
  return tables.filter(({ lines }) => lines.length > 0);
}

async function first(lines: AsyncGenerator<TableLine>): Promise<TableLine[]> {
  const read: TableLine[] = [];
  for await (const { row, cells } of lines) {
    read.push({
      row,
      cells: cells.slice(0, MOST.columns).map((cell) => (cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL)}…` : cell)),
    });
    if (read.length === LINES) break;
  }
  return read;
}
