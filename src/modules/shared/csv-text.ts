import { stringify } from "csv-stringify/sync";
import { harmlessCell } from "../../core/harmless-cell.js";

type CsvCell = string | number | boolean | null | undefined;

/** RFC 4180: each row ends with CR LF, and a cell with any end of a line is quoted. No text is a formula, be it at the beginning of a cell or of a line. */
export function csvText(rows: readonly (readonly CsvCell[])[], separator = ","): string {
  return stringify(
    rows.map((row) => row.map(harmlessCell)),
    { delimiter: separator, record_delimiter: "windows", quoted_match: /[\r\n]/, cast: { boolean: String } },
  );
}
