import type { LabelledRecord } from "../table-columns.js";
import type { CardFormat } from "./card-format.js";
import { EVENT_CARD } from "./card-types.js";
import { calendarText, type JsonComponent, type JsonProperty, plainText, wholeSecond } from "./jcard.js";
import { urnOf } from "./urn-of.js";

const ZONE = "Europe/Paris";

/** The rule since 1996, before the first meeting that the directory knows. */
const TIME_ZONE: JsonComponent = [
  "vtimezone",
  [["tzid", {}, "text", ZONE]],
  [
    changeOfClocks("daylight", "CEST", "+01:00", "+02:00", "1996-03-31T02:00:00", 3),
    changeOfClocks("standard", "CET", "+02:00", "+01:00", "1996-10-27T03:00:00", 10),
  ],
];

const END = "END:VCALENDAR\r\n";

/** All of a calendar but its events. */
const EMPTY = calendarText([
  "vcalendar",
  [
    ["version", {}, "text", "2.0"],
    ["prodid", {}, "text", "-//Maillage//Annuaire du reseau//FR"],
    ["calscale", {}, "text", "GREGORIAN"],
    ["x-wr-calname", {}, "unknown", "Maillage"],
    ["refresh-interval", {}, "duration", "PT1H"],
  ],
  [TIME_ZONE],
]);

/**
 * iCalendar (RFC 5545). What is archived or hidden is not in it: a calendar that follows the address drops it. `DTSTAMP` is when the
 * event was last changed, as it is for what is published, so that the same directory gives the same bytes.
 */
export const icalendar: CardFormat = {
  extension: "ics",
  contentType: "text/calendar; charset=utf-8",
  cards: { events: EVENT_CARD },
  begin: EMPTY.slice(0, -END.length),
  separator: "",
  end: END,
  print(event) {
    const { id, title, latitude, longitude, cycle, themesLabel, version } = event;
    const updated = wholeSecond(event.updatedAt);
    const description = descriptionOf(event);
    const themes = themesLabel as readonly string[];
    const properties: JsonProperty[] = [
      ["uid", {}, "text", urnOf(id)],
      ["dtstamp", {}, "date-time", updated],
      ["last-modified", {}, "date-time", updated],
      ["sequence", {}, "integer", Number(version) - 1],
      ["dtstart", { tzid: ZONE }, "date-time", parisTime(String(event.startsAt))],
    ];
    if (event.endsAt !== null) properties.push(["dtend", { tzid: ZONE }, "date-time", parisTime(String(event.endsAt))]);
    properties.push(["summary", {}, "text", plainText(title)]);
    if (description !== "") properties.push(["description", {}, "text", plainText(description)]);
    const location = [event.place, event.address].filter((part) => part !== null).join(", ");
    if (location !== "") properties.push(["location", {}, "text", plainText(location)]);
    if (latitude !== null) properties.push(["geo", {}, "float", [Number(latitude), Number(longitude)]]);
    if (themes.length > 0) properties.push(["categories", {}, "text", ...themes.map(plainText)]);
    if (cycle !== null) properties.push(["related-to", {}, "text", urnOf(cycle)]);
    properties.push(["status", {}, "text", "CONFIRMED"]);
    return calendarText(["vevent", properties, []]);
  },
};

function changeOfClocks(name: string, zone: string, from: string, to: string, since: string, month: number): JsonComponent {
  return [
    name,
    [
      ["tzoffsetfrom", {}, "utc-offset", from],
      ["tzoffsetto", {}, "utc-offset", to],
      ["tzname", {}, "text", zone],
      ["dtstart", {}, "date-time", since],
      ["rrule", {}, "recur", { freq: "YEARLY", bymonth: month, byday: "-1SU" }],
    ],
    [],
  ];
}

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

/** What clocks in Paris show at an instant: `2026-06-15T14:00:00`. */
function parisTime(instant: string): string {
  const parts = new Map(parisParts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:${part("second")}`;
}
