/*
 * vCard (RFC 6350) and iCalendar (RFC 5545) are written in the same lines: a name, a colon, a value, folded at 75 bytes.
 */

const LONGEST = 75;

/** A line as it is sent, its end included. `value` is in the property's own syntax: text goes through {@link escapedText} first. */
export function contentLine(name: string, value: string): string {
  const line = `${name}:${value}`;
  if (Buffer.byteLength(line) <= LONGEST) return `${line}\r\n`;
  let folded = "";
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LONGEST) {
      folded += "\r\n ";
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return `${folded}\r\n`;
}

/** A value of its own, or a member of a list, in vCard. */
export function escapedValue(text: string): string {
  return escapedText(text).replaceAll("\\;", ";");
}

/** Text in iCalendar, and a part of a compound value in vCard. */
export function escapedText(text: string): string {
  return text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(CONTROLS, "");
}

/** May stand in no value. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/** An instant of an export's line, as both formats write it in UTC: `20261123T043355Z`. */
export function basicInstant(instant: string): string {
  return instant.replace(/[-:]|\.\d+/g, "");
}
