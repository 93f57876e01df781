import { csvText } from "../shared/csv-text.js";
import type { ExportFormat } from "./export-format.js";
import type { CsvOptions } from "./export-request.js";
import { recordPages } from "./record-pages.js";
import { type LabelledRecord, tableColumns } from "./table-columns.js";

const DEFAULTS: CsvOptions = { separator: ",", bom: false };

/** RFC 4180, UTF-8. A text that a spreadsheet would take for a formula begins with an apostrophe instead (OWASP). */
export const csv: ExportFormat = {
  extension: "csv",
  contentType: "text/csv; charset=utf-8; header=present",
  takesAll: false,
  isResumable: false,
  isText: true,
  async *write(types, request) {
    const { separator, bom } = request.csv ?? DEFAULTS;
    for (const type of types) {
      const columns = tableColumns(type);
      yield (bom ? "\uFEFF" : "") + csvText([columns.map(({ header }) => header)], separator);
      for await (const { lines } of recordPages([type], request, true)) {
        const records = lines.map((line) => JSON.parse(line) as LabelledRecord);
        yield csvText(
          records.map((record) => columns.map(({ cell }) => cell(record))),
          separator,
        );
      }
    }
  },
};
