import { checkedIdentifier } from "./identifier-check.js";

describe("checkedIdentifier", () => {
  it.each([
    ["SIRET", "775 544 026 01284", "77554402601284"],
    ["SIREN", "775544026", "775544026"],
    ["SIRET", "35600000000048", "35600000000048"], // La Poste's head office
    ["RNA", "w751085568", "W751085568"],
    ["RNA", "W2A1000123", "W2A1000123"], // Corsica
    ["INSEE", "1004", "01004"],
    ["SIREN", "5680657", "005680657"], // lost its leading zeros
  ] as const)("keeps the %s %s", (scheme, given, kept) => {
    expect(checkedIdentifier(scheme, given)).toBe(kept);
  });

  it.each([
    ["SIRET", "60487647500499", "false"],
    ["SIRET", "7755440260128A", "form"],
    ["SIRET", "7,75544E+13", "rounded"],
    ["SIREN", "000000000", "false"],
    ["RNA", "751085568", "form"],
  ] as const)("refuses the %s %s: %s", (scheme, given, why) => {
    expect(checkedIdentifier(scheme, given)).toMatchObject({ reason: { en: expect.stringContaining(why) as string } });
  });
});
