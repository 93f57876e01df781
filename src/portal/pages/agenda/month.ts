/** A month of the calendar, as YYYY-MM, in Paris. */
export type Month = string;

export function readMonth(value: unknown): Month | undefined {
  return typeof value === "string" && /^20\d{2}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined;
}

export function shifted(month: Month, by: number): Month {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The weeks that hold the month, Monday first; days of other months are null. */
export function weeksOf(month: Month): readonly (readonly (string | null)[])[] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const days: (string | null)[] = Array.from({ length: before }, () => null);
  for (let day = 1; day <= length; day += 1) days.push(`${month}-${String(day).padStart(2, "0")}`);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** From the first instant that is the month somewhere in Paris' year to the last: a day more on either side, which `parisDay` sorts out. */
export function spanOf(month: Month): { readonly from: string; readonly until: string } {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const next = Date.parse(`${shifted(month, 1)}-01T00:00:00Z`);
  return { from: new Date(first - 3 * 3_600_000).toISOString(), until: new Date(next + 3 * 3_600_000).toISOString() };
}

/** In the order in which they come, those of one month together. @param dayOf YYYY-MM-DD */
export function byMonth<Item>(items: readonly Item[], dayOf: (item: Item) => string): readonly (readonly [Month, readonly Item[]])[] {
  const months = new Map<Month, Item[]>();
  for (const item of items) {
    const month = dayOf(item).slice(0, 7);
    const own = months.get(month);
    if (own) own.push(item);
    else months.set(month, [item]);
  }
  return [...months];
}
