/** The only source of the present: tests replace it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const parisDate = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris", year: "numeric", month: "2-digit", day: "2-digit" });

/** The civil date in Europe/Paris, as YYYY-MM-DD: what "today" means in every dated query. */
export function todayInParis(clock: Clock): string {
  return parisDate.format(clock.now());
}
