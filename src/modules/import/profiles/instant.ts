import { partialDate } from "./partial-date.js";

const paris = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris", dateStyle: "short", timeStyle: "short" });

/**
 * A day and an hour in the forms met in files — 2024-05-17T17:00, 17/05/2024 17:00, 17/05/2024 17h, with an offset or by the clocks of
 * Paris — as an instant. Undefined without an hour.
 */
export function instantOf(text: string): string | undefined {
  const trimmed = text.trim();
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/.test(trimmed)) {
    const instant = new Date(trimmed);
    return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
  }
  const [, day = "", hours = "", minutes = "00"] = /^(.+?)[T ,à]+(\d{1,2}) ?(?:[h:] ?(\d{2})?(?::\d{2}(?:\.\d+)?)?)$/i.exec(trimmed) ?? [];
  const date = partialDate(day.trim());
  if (date?.length !== 10) return undefined;
  const clock = `${date} ${hours.padStart(2, "0")}:${minutes}`;
  return ["+02:00", "+01:00"]
    .map((offset) => new Date(`${clock.replace(" ", "T")}:00${offset}`))
    .find((instant) => !Number.isNaN(instant.getTime()) && paris.format(instant) === clock)
    ?.toISOString();
}
