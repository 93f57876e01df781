/** Days are text, `2026-06-15`, and compare as text. A partial date is the span of days that it may mean. */
const FOREVER = "9999-12-31";
const ALWAYS = "0000-00-00";

/** The first day that a partial date may mean; before all days when it is unknown. */
export function firstDay(partial: string | null): string {
  return partial === null ? ALWAYS : `${partial}-01-01`.slice(0, 10);
}

/** The last day that a partial date may mean; after all days when it is unknown. */
export function lastDay(partial: string | null): string {
  if (partial === null) return FOREVER;
  const [year, month, day] = partial.split("-");
  if (day !== undefined) return partial;
  if (month === undefined) return `${year}-12-31`;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

interface Dated {
  readonly startDate: string | null;
  readonly endDate: string | null;
}

/** Whether it may hold on at least one day of the period, both ends included and open when absent. */
export function mayHoldDuring({ startDate, endDate }: Dated, period: { from?: string | null; to?: string | null }): boolean {
  return firstDay(startDate) <= (period.to ?? FOREVER) && (period.from ?? ALWAYS) <= lastDay(endDate);
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
