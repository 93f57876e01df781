import type { ImportFile, RowProblem } from "../../imported-record.js";
import { rejection } from "../problem.js";
import { type CsvForm, csvRows } from "./csv-rows.js";
import { firstBytes } from "./file-beginning.js";
import { type JsonForm, jsonRows } from "./json-rows.js";
import type { TableRow } from "./table-row.js";
import { type XlsxForm, xlsxRows } from "./xlsx-rows.js";

export interface TableForm extends CsvForm, XlsxForm, JsonForm {
  /** Seen from the file's first bytes when absent. */
  readonly format?: "csv" | "xlsx" | "json" | undefined;
}

/** The rows of a file of any of the three formats. A file that breaks off, or is not what it seems, ends with a rejection that says where. */
export async function* tableRows(file: ImportFile, form: TableForm): AsyncGenerator<TableRow | RowProblem> {
  let row = 1;
  try {
    for await (const item of rowsOf(form.format ?? (await formatOf(file)), file, form)) {
      row = item.origin.row;
      yield item;
    }
  } catch (error) {
    yield rejection({ file: file.name, row }, unreadable(error), {});
  }
}

function rowsOf(format: NonNullable<TableForm["format"]>, file: ImportFile, form: TableForm): AsyncGenerator<TableRow | RowProblem> {
  if (format === "xlsx") return xlsxRows(file, form);
  return format === "json" ? jsonRows(file, form) : csvRows(file, form);
}

async function formatOf(file: ImportFile): Promise<NonNullable<TableForm["format"]>> {
  const start = await firstBytes(file);
  if (start.subarray(0, 2).toString("latin1") === "PK") return "xlsx";
  return /^[\uFEFF\s]*[[{]/.test(start.toString("utf8")) ? "json" : "csv";
}

function unreadable(error: unknown) {
  const said = error instanceof Error ? error.message : String(error);
  return {
    reason: {
      fr: `Après cette ligne, le fichier ne peut plus être lu (${said}).`,
      en: `After this row the file cannot be read any more (${said}).`,
    },
    remedy: {
      fr: "Vérifiez que le fichier est entier et du format attendu ; les lignes qui suivent ne sont pas importées.",
      en: "Check that the file is whole and of the expected format; the rows that follow are not imported.",
    },
  };
}
