import { folded } from "../folded.js";
import type { MappedRow } from "./mapped-row.js";

type Cells = Readonly<Record<string, unknown>>;

/**
 * What a column holds, by its name or by a path into nested data: `properties.code_qp`, or `contacts[type=PHONE].value` for the items of a
 * list whose `type` is PHONE. `$file` and `$row` are the file's name and the row's number.
 */
export function cellReader(column: string): (row: MappedRow) => readonly string[] {
  if (column === "$file") return ({ origin }) => [origin.file];
  if (column === "$row") return ({ origin }) => [String(origin.row)];
  const key = folded(column);
  const steps = /[.[]/.test(column) ? stepsOf(column) : [];
  return ({ cells }) => {
    const own = cells[column] ?? cells[key];
    if (own !== undefined || steps.length === 0) return cellTexts(own);
    return cellTexts(steps.reduce<unknown>((found, step) => step(found), cells));
  };
}

type Step = (found: unknown) => unknown;

function stepsOf(path: string): Step[] {
  return [...path.matchAll(/([^.[\]]+)(?:\[([^=\]]+)=([^\]]*)\])?/g)].flatMap(([, key, property, wanted]) => {
    const into: Step = (found) => each(found, (one) => (one as Cells)[key as string]);
    if (property === undefined) return [into];
    return [into, (found: unknown) => each(found, (one) => (String((one as Cells)[property]) === wanted ? one : undefined))];
  });
}

function each(found: unknown, step: Step): unknown {
  if (Array.isArray(found)) return found.map((one) => each(one, step));
  return found !== null && typeof found === "object" ? step(found) : undefined;
}

/** The filled texts of a cell; a list has several. Objects have none. */
function cellTexts(cell: unknown): readonly string[] {
  if (typeof cell === "string") {
    const text = cell.trim();
    return text === "" ? [] : [text];
  }
  if (typeof cell === "number" || typeof cell === "boolean") return [String(cell)];
  return Array.isArray(cell) ? cell.flatMap(cellTexts) : [];
}
