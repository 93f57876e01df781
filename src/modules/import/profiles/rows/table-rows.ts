import type { ImportFile, RowProblem } from "../../imported-record.js";
import { type Fault, rejection } from "../problem.js";
import { type CsvForm, csvRows } from "./csv-rows.js";
import { firstBytes } from "./file-beginning.js";
import { fileFault } from "./file-fault.js";
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
  let isEmpty = true;
  try {
    const beginning = await firstBytes(file);
    const fault = fileFault(beginning);
    if (fault) return yield rejection({ file: file.name, row }, fault);
    for await (const item of rowsOf(formatOf(beginning, form.format), file, form)) {
      row = item.origin.row;
      isEmpty = false;
      yield item;
    }
    if (isEmpty) yield rejection({ file: file.name, row }, NO_ROWS);
  } catch (error) {
    yield rejection({ file: file.name, row }, unreadable(error), {});
  }
}

function rowsOf(format: NonNullable<TableForm["format"]>, file: ImportFile, form: TableForm): AsyncGenerator<TableRow | RowProblem> {
  if (format === "xlsx") return xlsxRows(file, form);
  return format === "json" ? jsonRows(file, form) : csvRows(file, form);
}

/** A workbook is one whatever was said: as text it has no rows. */
export function formatOf(beginning: Buffer, said?: TableForm["format"]): NonNullable<TableForm["format"]> {
  if (beginning.subarray(0, 2).toString("latin1") === "PK") return "xlsx";
  return said ?? (/^[\uFEFF\s]*[[{]/.test(beginning.toString("utf8")) ? "json" : "csv");
}

const NO_ROWS: Fault = {
  reason: { fr: "Le tableau n'a pas de ligne sous ses titres.", en: "The table has no row below its headings." },
  remedy: {
    fr: "Vérifiez que c'est le bon fichier, la bonne feuille, et que les titres sont en haut.",
    en: "Check that it is the right file, the right sheet, and that the headings are at the top.",
  },
};

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
