const MONTHS = ["janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec"];

/** Written where a register knows no date. */
const NO_DATE = /^(0{1,4}-|000[01]-|00\/00\/|01\/01\/0001|1753-01-01|9999-)/;

/**
 * A date in the forms met in files — 2024, 2024-05, 2024-05-17 (with or without a time), 17/05/2024 (with or without a time), 17.5.24,
 * 05/2024, 17 mai 2024 — as a partial date.
 * @returns null when it says that there is no date (0001-01-01), undefined when it cannot be read
 */
export function partialDate(text: string): string | null | undefined {
  const trimmed = text.trim();
  if (NO_DATE.test(trimmed)) return null;
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?$/.exec(trimmed);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[T ].*)?$/.exec(trimmed);
  if (french) return dateOf(centuryOf(french[3] as string), french[2], french[1]);
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  if (month) return dateOf(month[2], month[1]);
  return inWords(trimmed);
}

function inWords(text: string): string | undefined {
  const plain = text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
  const [, day, name, year] = /^(?:(\d{1,2})(?:er)? )?([a-z]+)\.? (\d{4})$/.exec(plain) ?? [];
  const month = name === undefined ? -1 : MONTHS.findIndex((start) => name.startsWith(start));
  return month < 0 ? undefined : dateOf(year, String(month + 1), day);
}

/** Of two figures, the century that puts the year at most ten years ahead of 2025. */
function centuryOf(year: string): string {
  if (year.length === 4) return year;
  return Number(year) <= 35 ? `20${year}` : `19${year}`;
}

function dateOf(year: string | undefined, month?: string, day?: string): string | undefined {
  const parts = [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined);
  const written = parts.join("-");
  const exact = `${written}${["", "-01-01", "-01", ""][parts.length]}`;
  const date = new Date(`${exact}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== exact ? undefined : written;
}
