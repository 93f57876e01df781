import { harmlessCell } from "../../../core/harmless-cell.js";

/** A value of a table: null is a number that is kept, since it would single people out. */
export type FigureValue = string | number | null;

export interface FigureColumn<Row> {
  readonly name: string;
  readonly value: (row: Row) => FigureValue;
  /** Set left; else it is a number. */
  readonly isText?: boolean;
}

/**
 * A table as spreadsheets read it: the mark that makes Excel read UTF-8, semicolons and decimal commas as the French do, numbers bare. A text that a
 * spreadsheet would take for a formula begins with an apostrophe.
 * @param kept what stands for a number that is kept
 */
export function csvOf<Row>(columns: readonly FigureColumn<Row>[], rows: readonly Row[], kept: string): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ value }) => value(row) ?? kept))];
  return `\u{feff}${lines.map((line) => line.map(cell).join(";")).join("\r\n")}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === "number") return String(value).replace(".", ",");
  const harmless = harmlessCell(value);
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
