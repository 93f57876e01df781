import { parse } from "csv-parse/sync";

const SEPARATORS = [";", ",", "\t", "|"] as const;

/** Excel may say it on a first line of its own. */
const SAID = /^\uFEFF?sep=(.)\r?\n/i;

/** The separator of the first lines of a table: the one that cuts most of them into the same number of cells, more than one. */
export function detectSeparator(sample: string): string {
  const said = SAID.exec(sample)?.[1];
  if (said !== undefined) return said;
  const whole = sample.slice(0, sample.lastIndexOf("\n") + 1) || sample;
  const scores = SEPARATORS.map((separator) => ({ separator, score: evenness(whole, separator) }));
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

/** Which part of the lines has the commonest number of cells; of two that are as even, more cells are better. Nothing for a single cell. */
function evenness(sample: string, delimiter: string): number {
  const widths = new Map<number, number>();
  const records = cut(sample, delimiter);
  for (const record of records) widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
  const [width = 1, lines = 0] = [...widths].reduce((best, one) => (one[1] > best[1] ? one : best), [1, 0]);
  return width === 1 ? 0 : lines / records.length + width / 10_000;
}

function cut(sample: string, delimiter: string): string[][] {
  try {
    return parse(sample, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, to: 50 }) as string[][];
  } catch {
    return []; // a quote that this separator leaves open
  }
}
