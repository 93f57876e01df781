import { partialDate } from "./partial-date.js";

export interface Period {
  readonly startDate: string;
  readonly endDate: string;
}

/**
 * A period in the forms met in files: a year, a month or a day as dates are written, a quarter (2023-T2, T2 2023, 2023Q2), two dates with a
 * slash between (2022-07/2023-06). Undefined when it cannot be read.
 */
export function periodOf(text: string): Period | undefined {
  const trimmed = text.trim();
  const quarter = /^(\d{4})[- ]?[TQ]([1-4])$/i.exec(trimmed) ?? swapped(/^[TQ]([1-4])[- ]?(\d{4})$/i.exec(trimmed));
  if (quarter) {
    const [, year, rank] = quarter;
    const month = (at: number): string => `${year}-${String(at).padStart(2, "0")}`;
    return { startDate: month(3 * Number(rank) - 2), endDate: month(3 * Number(rank)) };
  }
  const [start, end, ...more] = /^[\d-]+\/[\d-]+$/.test(trimmed) && !/^\d{1,2}\//.test(trimmed) ? trimmed.split("/") : [trimmed];
  const [startDate, endDate] = [partialDate(start ?? ""), partialDate(end ?? start ?? "")];
  return startDate && endDate && more.length === 0 ? { startDate, endDate } : undefined;
}

function swapped(match: RegExpExecArray | null): readonly [string, string | undefined, string | undefined] | null {
  return match && [match[0], match[2], match[1]];
}
