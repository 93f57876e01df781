import { once } from "node:events";
import { PassThrough } from "node:stream";
import type { ExportFormat } from "./export-format.js";
import type { ExportRequest } from "./export-request.js";
import type { ExportedType } from "./exported-field.js";
import { recordPages } from "./record-pages.js";
import { type LabelledRecord, tableColumns } from "./table-columns.js";

/** Characters that a cell can hold, and rows that a sheet can, by Excel's own limits. */
const LONGEST_CELL = 32_767;
const MOST_ROWS = 1_048_576;

/** Office Open XML, a sheet a type. Texts are cells of text, so that none is a formula. */
export const xlsx: ExportFormat = {
  extension: "xlsx",
  contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  takesAll: true,
  isResumable: false,
  isText: false,
  async *write(types, request) {
    const file = new PassThrough();
    const written = writeWorkbook(file, types, request).catch((error: unknown) => {
      file.destroy(error instanceof Error ? error : new Error("A workbook could not be written"));
    });
    yield* file as AsyncIterable<Buffer>;
    await written;
  },
};

async function writeWorkbook(file: PassThrough, types: readonly ExportedType[], request: ExportRequest): Promise<void> {
  const { default: ExcelJS } = await import("exceljs"); // half a second of every start, were it loaded with the rest
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: file });
  // The same records give the same bytes, whenever they are written.
  workbook.created = workbook.modified = new Date(0);
  for (const type of types) {
    const columns = tableColumns(type);
    const sheet = workbook.addWorksheet(type.name, { views: [{ state: "frozen", ySplit: 1 }] });
    sheet.addRow(columns.map(({ header }) => header)).commit();
    let rows = 1;
    for await (const { lines } of recordPages([type], request, true)) {
      for (const line of lines.slice(0, MOST_ROWS - rows)) {
        const record = JSON.parse(line) as LabelledRecord;
        sheet.addRow(columns.map(({ cell }) => cutToFit(cell(record)))).commit();
        rows += 1;
      }
      await drained(file);
      // Whoever asked has left.
      if (file.destroyed) return;
    }
    sheet.commit();
  }
  await workbook.commit();
}

/** The client takes what was written before more is read. */
async function drained(file: PassThrough): Promise<void> {
  if (file.destroyed || !file.writableNeedDrain) return;
  const heard = new AbortController();
  const options = { signal: heard.signal };
  await Promise.race([once(file, "drain", options), once(file, "close", options)]).finally(() => heard.abort());
}

function cutToFit<Value>(cell: Value): Value | string {
  return typeof cell === "string" && cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL - 1)}…` : cell;
}
