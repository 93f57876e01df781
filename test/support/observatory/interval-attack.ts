/** A published number: of all cells whose codes are among these. */
export interface Told {
  readonly codes: readonly string[];
  readonly value: number;
}

export interface Interval {
  readonly cell: readonly string[];
  least: number;
  most: number;
}

/** Rounds of propagation; intervals settle long before. */
const ROUNDS = 30;

/**
 * What somebody who trusts that numbers add up concludes about each cell of a table: from every margin they know the sum of its cells, and
 * narrow each cell by what the others leave. A cell that nobody mentions is taken for none, since empty groups are not told.
 */
export function intervalsOf(told: readonly Told[], dimensions: readonly (readonly string[])[]): Interval[] {
  const cells = dimensions
    .reduce<string[][]>((found, codes) => found.flatMap((start) => codes.map((code) => [...start, code])), [[]])
    .map((cell): Interval => ({ cell, least: 0, most: Number.MAX_SAFE_INTEGER }));
  const sums = told
    .map(({ codes, value }) => ({ value, parts: cells.filter(({ cell }) => codes.every((code) => cell.includes(code))) }))
    .filter(({ parts }) => parts.length > 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { value, parts } of sums) {
      const least = parts.reduce((sum, part) => sum + part.least, 0);
      const most = parts.reduce((sum, part) => sum + part.most, 0);
      for (const part of parts) {
        const [low, high] = [value - (most - part.most), value - (least - part.least)];
        part.least = Math.max(part.least, low);
        part.most = Math.min(part.most, high);
      }
    }
  }
  return cells;
}
