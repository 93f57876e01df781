import type { RowOrigin } from "../../imported-record.js";

/** What stands in a row of a table: titles of columns as the file has them, each with its cell, in order. */
export type RowLine = readonly (readonly [title: string, cell: string])[];

/** By where it stands: faults name their row by its origin, and few of all rows are asked for. */
const LINES = new WeakMap<RowOrigin, { readonly titles: readonly string[]; readonly cells: readonly string[] }>();

/** In characters: longer rows are not mended by hand. */
const LONGEST = 20_000;

/** The titles of columns, as the file has them where one line holds them all. */
export function titlesOf(heading: readonly (readonly string[])[], names: readonly string[]): string[] {
  return names.map((name, at) => (heading.length === 1 && heading[0]?.[at]?.trim()) || name);
}

export function noteLine(origin: RowOrigin, titles: readonly string[], cells: readonly string[]): void {
  LINES.set(origin, { titles, cells });
}

/** What stands in the row at this origin; undefined where it is no row of a table, or too long. */
export function lineAt(origin: RowOrigin): RowLine | undefined {
  const line = LINES.get(origin);
  if (!line || line.cells.reduce((length, cell) => length + cell.length, 0) > LONGEST) return undefined;
  return line.titles.map((title, at) => [title, line.cells[at] ?? ""]);
}
