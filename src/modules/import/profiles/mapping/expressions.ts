import type { Expression, MappedRow } from "./mapped-row.js";

/** No text at all. */
export const NOTHING: readonly string[] = [];

/** An expression that is read once a row, under its name. */
export function memoized(name: string, { columns, evaluate }: Expression): Expression {
  return {
    columns,
    evaluate(row) {
      const known = row.values.get(name);
      if (known) return known;
      const texts = evaluate(row);
      row.values.set(name, texts);
      return texts;
    },
  };
}

export function firstFilled(options: readonly Expression[], row: MappedRow): readonly string[] {
  for (const { evaluate } of options) {
    const texts = evaluate(row);
    if (texts.length > 0) return texts;
  }
  return NOTHING;
}

/** The columns that any of them reads. */
export function columnsOf(options: readonly Expression[]): string[] {
  return [...new Set(options.flatMap(({ columns }) => columns))];
}
