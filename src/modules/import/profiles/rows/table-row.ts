import type { RowOrigin } from "../../imported-record.js";

/** A line of a table, a row of a sheet, an object of a list. */
export interface TableRow {
  readonly origin: RowOrigin;
  /** Texts by folded column name from CSV and XLSX; whatever JSON holds, by its own keys. */
  readonly cells: Readonly<Record<string, unknown>>;
  /** Whether all rows of the file have the same columns. */
  readonly isTable: boolean;
}

/** A line that holds something, before it is known whether it is a title, a heading or a row. */
export interface TableLine {
  /** From 1. */
  readonly row: number;
  readonly cells: readonly string[];
}
