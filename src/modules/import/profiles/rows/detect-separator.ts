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

/** How many lines have the commonest number of cells, times that number less one. */
function evenness(sample: string, delimiter: string): number {
  const widths = new Map<number, number>();
  for (const record of cut(sample, delimiter)) widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
  return Math.max(0, ...[...widths].map(([width, lines]) => (width - 1) * lines));
}

function cut(sample: string, delimiter: string): string[][] {
  try {
    return parse(sample, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, to: 50 }) as string[][];
  } catch {
    return []; // a quote that this separator leaves open
  }
}
