const NO_BREAK = "\u00a0";

/** As people write it: a SIREN in threes, a SIRET as its SIREN and five figures more, in one line. */
export function shownIdentifier(scheme: string, value: string): string {
  if (scheme === "SIREN" && /^\d{9}$/.test(value)) return value.replace(/\B(?=(\d{3})+$)/g, NO_BREAK);
  if (scheme === "SIRET" && /^\d{14}$/.test(value)) return [shownIdentifier("SIREN", value.slice(0, 9)), value.slice(9)].join(NO_BREAK);
  return value;
}
