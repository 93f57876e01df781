/** The only source of the present: tests replace it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const parisDate = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris", year: "numeric", month: "2-digit", day: "2-digit" });

const HOUR_MS = 3_600_000;
let lastHour = { number: Number.NaN, date: "" };

/**
 * The civil date in Europe/Paris, as YYYY-MM-DD: what "today" means in every dated query. It can only
 * change on the hour, and costs too much to work out at each request.
 */
export function todayInParis(clock: Clock): string {
  const now = clock.now();
  const number = Math.floor(now.getTime() / HOUR_MS);
  if (number !== lastHour.number) lastHour = { number, date: parisDate.format(now) };
  return lastHour.date;
}
