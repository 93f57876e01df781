import { pipeline } from "node:stream";
import { parse } from "csv-parse";
import iconv from "iconv-lite";
import type { ImportFile, RowProblem } from "../../imported-record.js";
import { warning } from "../problem.js";
import { detectEncoding } from "./detect-encoding.js";
import { detectSeparator } from "./detect-separator.js";
import { firstText } from "./file-beginning.js";
import { noteLine, titlesOf } from "./row-line.js";
import { cellsOf, type HeaderPlace, headerNames, isHeaderAgain } from "./table-header.js";
import type { TableLine, TableRow } from "./table-row.js";

export interface CsvForm {
  /** By its name in iconv-lite; detected when absent. */
  readonly encoding?: string | undefined;
  /** Detected when absent. */
  readonly separator?: string | undefined;
  readonly header?: HeaderPlace | undefined;
}

/** In characters: a quote or a line without end fills no memory. */
export const LONGEST_RECORD = 1_000_000;

/** The lines of a table in text that hold something, whatever they are: titles, headings, rows. */
export async function* csvLines(file: ImportFile, form: Pick<CsvForm, "encoding" | "separator"> = {}): AsyncGenerator<TableLine> {
  const encoding = form.encoding ?? (await detectEncoding(file));
  const separator = form.separator ?? detectSeparator(await firstText(file, encoding));
  const records = pipeline(
    file.open(),
    iconv.decodeStream(encoding),
    parse({ delimiter: separator, bom: true, relax_column_count: true, relax_quotes: true, max_record_size: LONGEST_RECORD }),
    () => {}, // whoever reads the records is told of errors
  );
  let line = 0;
  for await (const cells of records as AsyncIterable<string[]>) {
    const row = line + 1;
    line += linesOf(cells);
    if (!isEmpty(cells) && !(row === 1 && /^sep=/i.test(cells[0] ?? ""))) yield { row, cells };
  }
}

/** The rows of a table in text, without empty lines and repeated headers. A row that has more or fewer cells than the header is said. */
export async function* csvRows(file: ImportFile, form: CsvForm): AsyncGenerator<TableRow | RowProblem> {
  const { header: place = { line: 1, lines: 1 } } = form;
  const heading: (readonly string[])[] = [];
  let header: string[] | undefined;
  let titles: readonly string[] = [];
  for await (const { row: first, cells: record } of csvLines(file, form)) {
    if (header === undefined) {
      if (first >= place.line) heading.push(record);
      if (heading.length === place.lines) {
        header = headerNames(heading);
        titles = titlesOf(heading, header);
      }
      continue;
    }
    if (isHeaderAgain(header, record)) continue;
    const origin = { file: file.name, row: first };
    noteLine(origin, titles, record);
    if (record.length !== header.length && !isEmpty(record.slice(header.length))) yield warning(origin, wrongWidth(header.length, record));
    yield { origin, cells: cellsOf(header, record), isTable: true };
  }
}

function isEmpty(record: readonly string[]): boolean {
  return record.every((cell) => cell === "");
}

/** How many lines of the file a record takes: a quoted cell may hold line ends. */
function linesOf(record: readonly string[]): number {
  let lines = 1;
  for (const cell of record) if (cell.includes("\n")) lines += cell.split("\n").length - 1;
  return lines;
}

function wrongWidth(expected: number, record: readonly string[]) {
  return {
    reason: {
      fr: `La ligne a ${record.length} cellules, l'en-tête en a ${expected} : les dernières ne sont pas lues.`,
      en: `The line has ${record.length} cells, the header ${expected}: the last ones are not read.`,
    },
    remedy: {
      fr: "Mettez entre guillemets les cellules qui contiennent le séparateur.",
      en: "Quote the cells that hold the separator.",
    },
  };
}
