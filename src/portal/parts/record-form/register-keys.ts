/** Whether a number of a register of authors or books has its form and its key, as the server will see it. */

/** ISO 7064, mod 11-2: 0000-0002-1825-0097. */
export function isOrcid(value: string): boolean {
  if (!/^(\d{4}-){3}\d{3}[\dX]$/.test(value)) return false;
  const digits = value.replaceAll("-", "");
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  return digits[15] === keyOf((12 - total) % 11);
}

/** A PPN of the Sudoc: 026927608. */
export function isIdref(value: string): boolean {
  if (!/^\d{8}[\dX]$/.test(value)) return false;
  return value[8] === keyOf((11 - (weighed(value.slice(0, 8), (place) => 9 - place) % 11)) % 11);
}

/** Of 13 digits or of 10, with or without hyphens. */
export function isIsbn(value: string): boolean {
  const digits = value.replaceAll(/[- ]/g, "");
  if (/^97[89]\d{10}$/.test(digits)) return weighed(digits, (place) => (place % 2 === 0 ? 1 : 3)) % 10 === 0;
  return /^\d{9}[\dX]$/.test(digits) && weighed(digits, (place) => 10 - place) % 11 === 0;
}

function weighed(digits: string, weight: (place: number) => number): number {
  return [...digits].reduce((sum, digit, place) => sum + (digit === "X" ? 10 : Number(digit)) * weight(place), 0);
}

function keyOf(number: number): string {
  return number === 10 ? "X" : String(number);
}
