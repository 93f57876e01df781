import ICAL from "ical.js";

/** A property as jCal and jCard write it (RFC 7265, RFC 7095): name, parameters, type of value, values. */
export type JsonProperty = readonly [name: string, parameters: Readonly<Record<string, string>>, type: string, ...values: JsonValue[]];

type JsonValue = string | number | readonly string[] | readonly number[] | Readonly<Record<string, string | number>>;

/** A component with its properties and the components within. */
export type JsonComponent = readonly [name: string, properties: readonly JsonProperty[], components: readonly JsonComponent[]];

const { design, stringify } = ICAL;

/** Bytes of a line; the library does not count the space before a line that goes on. */
ICAL.foldLength = 74;

/** An address (URI) of a card is written as it is: the library would put a backslash before its commas. */
const VCARD = { ...design.vcard, value: { ...design.vcard.value, uri: {} } };

/** A component of a calendar as text, its last end of line included. */
export function calendarText(component: JsonComponent): string {
  return `${stringify.component(component as never, design.icalendar)}\r\n`;
}

/** A vCard as text, its last end of line included. */
export function cardText(properties: readonly JsonProperty[]): string {
  return `${stringify.component(["vcard", properties, []] as never, VCARD)}\r\n`;
}

/** Text without what may stand in no value of either format. */
export function plainText(text: unknown): string {
  return String(text)
    .replace(/\r\n|\r/g, "\n")
    .replace(CONTROLS, "");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/** An instant of an export's line to the second: `2026-11-23T04:33:55Z`. */
export function wholeSecond(instant: unknown): string {
  return String(instant).replace(/\.\d+/, "");
}
