import { folded } from "../folded.js";

/** Where the names of the columns stand. */
export interface HeaderPlace {
  /** The first line of the header, from 1. */
  readonly line: number;
  /** How many lines it takes: a merged heading over several columns is part of the name of each. */
  readonly lines: number;
}

/** Names of columns, folded: unnamed ones are "column N", repeated ones "name 2". */
export function headerNames(lines: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...lines.map((line) => line.length));
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, at) => {
    const parts = lines.map((line, rank) => (rank < lines.length - 1 ? spanning(line, at) : (line[at] ?? "")));
    const name = folded(distinct(parts).join(" ")) || `column ${at + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} ${times}`;
  });
}

/** A merged heading is written in its first column only. */
function spanning(line: readonly string[], at: number): string {
  for (let column = at; column >= 0; column -= 1) if (line[column]) return line[column] as string;
  return "";
}

function distinct(parts: readonly string[]): string[] {
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ""))];
}

/** The cells of a line by the names of their columns. Those without a name are left out. */
export function cellsOf(header: readonly string[], values: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (let at = 0; at < header.length; at += 1) cells[header[at] as string] = values[at] ?? "";
  return cells;
}

/** Files put together from parts repeat their header. */
export function isHeaderAgain(header: readonly string[], values: readonly string[]): boolean {
  if (values[0] === undefined || values[0] === "" || folded(values[0]) !== header[0]) return false;
  return values.every((value, at) => value === "" || folded(value) === header[at]);
}
