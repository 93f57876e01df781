import type { LabelledRecord } from "../table-columns.js";
import type { CardFormat } from "./card-format.js";
import { EVENT_CARD } from "./card-types.js";
import { basicInstant, contentLine, escapedText } from "./content-line.js";
import { urnOf } from "./urn-of.js";

const ZONE = "Europe/Paris";

/** The rule since 1996, before the first meeting that the directory knows. */
const TIME_ZONE = [
  "BEGIN:VTIMEZONE",
  `TZID:${ZONE}`,
  "BEGIN:DAYLIGHT",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "DTSTART:19960331T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
];

const BEGIN = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Maillage//Annuaire du reseau//FR",
  "CALSCALE:GREGORIAN",
  "NAME:Maillage",
  "X-WR-CALNAME:Maillage",
  "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
  ...TIME_ZONE,
  "",
];

/**
 * iCalendar (RFC 5545). What is archived or hidden is not in it: a calendar that follows the address drops it. `DTSTAMP` is when the
 * event was last changed, as it is for what is published, so that the same directory gives the same bytes.
 */
export const icalendar: CardFormat = {
  extension: "ics",
  contentType: "text/calendar; charset=utf-8",
  cards: { events: EVENT_CARD },
  begin: BEGIN.join("\r\n"),
  separator: "",
  end: "END:VCALENDAR\r\n",
  print(event) {
    const { id, title, place, cycle, themesLabel, version } = event;
    const updated = basicInstant(String(event.updatedAt));
    const description = descriptionOf(event);
    const themes = themesLabel as readonly string[];
    return [
      contentLine("BEGIN", "VEVENT"),
      contentLine("UID", urnOf(id)),
      contentLine("DTSTAMP", updated),
      contentLine("LAST-MODIFIED", updated),
      contentLine("SEQUENCE", String(Number(version) - 1)),
      contentLine(`DTSTART;TZID=${ZONE}`, parisTime(String(event.startsAt))),
      ...(event.endsAt === null ? [] : [contentLine(`DTEND;TZID=${ZONE}`, parisTime(String(event.endsAt)))]),
      contentLine("SUMMARY", escapedText(String(title))),
      ...(description === "" ? [] : [contentLine("DESCRIPTION", escapedText(description))]),
      ...(place === null ? [] : [contentLine("LOCATION", escapedText(String(place)))]),
      ...(themes.length === 0 ? [] : [contentLine("CATEGORIES", themes.map(escapedText).join(","))]),
      ...(cycle === null ? [] : [contentLine("RELATED-TO", urnOf(cycle))]),
      contentLine("STATUS", "CONFIRMED"),
      contentLine("END", "VEVENT"),
    ].join("");
  },
};

function descriptionOf({ description, organizers, speakers }: LabelledRecord): string {
  const names = (parts: unknown, key: string): string => (parts as readonly LabelledRecord[]).map((part) => part[key]).join(", ");
  const organizedBy = names(organizers, "organizationLabel");
  const spokenBy = names(speakers, "personLabel");
  return [
    ...(description === null ? [] : [String(description)]),
    ...(organizedBy === "" ? [] : [`Organisation : ${organizedBy}`]),
    ...(spokenBy === "" ? [] : [`Interventions : ${spokenBy}`]),
  ].join("\n\n");
}

const parisParts = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** What clocks in Paris show at an instant: `20260615T140000`. */
function parisTime(instant: string): string {
  const parts = new Map(parisParts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  return `${part("year").padStart(4, "0")}${part("month")}${part("day")}T${part("hour")}${part("minute")}${part("second")}`;
}
