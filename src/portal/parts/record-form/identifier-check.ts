/** Whether a number has the form and the key of its register, as the server will see it; of other schemes, nothing is known here. */
export function isIdentifier(scheme: string, given: string): boolean {
  const value = given.replace(/[\s.]/g, "").toUpperCase();
  switch (scheme) {
    case "SIREN":
      return /^\d{9}$/.test(value) && hasLuhnKey(value);
    case "SIRET":
      return /^\d{14}$/.test(value) && hasLuhnKey(value.slice(0, 9)) && (hasLuhnKey(value) || isLaPoste(value));
    case "RNA":
      return /^W[0-9A-Z]{2}\d{7}$/.test(value);
    default:
      return value !== "";
  }
}

/** From the right, every second figure counts double, its own figures added. */
function hasLuhnKey(digits: string): boolean {
  const figures = [...digits].reverse().map((digit, place) => Number(digit) * (1 + (place % 2)));
  return sum(figures.map((figure) => (figure > 9 ? figure - 9 : figure))) % 10 === 0;
}

/** Its establishments outgrew the key. */
function isLaPoste(siret: string): boolean {
  return siret.startsWith("356000000") && sum([...siret].map(Number)) % 5 === 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
