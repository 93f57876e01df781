/** How far back ties are looked at year by year. */
const YEARS = 20;

export interface YearRange {
  readonly first: number;
  /** The year that is not over: its ties are today's. */
  readonly last: number;
  readonly shown: number;
}

/** @param today YYYY-MM-DD; @param date the day asked for, if any */
export function yearRange(today: string, date: string | undefined): YearRange {
  const last = Number(today.slice(0, 4));
  const asked = date === undefined ? last : Number(date.slice(0, 4));
  return { first: Math.min(last - YEARS, asked), last: Math.max(last, asked), shown: asked };
}

/** The day that stands for a year: its last one, today for the one that is not over. */
export function dayOfYear(year: number, today: string): string | undefined {
  return year === Number(today.slice(0, 4)) ? undefined : `${year}-12-31`;
}
