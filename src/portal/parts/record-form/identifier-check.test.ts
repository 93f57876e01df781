import { isIdentifier } from "./identifier-check.js";

describe("an identifier as one types", () => {
  it.each([
    ["SIREN", "217 500 016", true],
    ["SIREN", "217500017", false],
    ["SIREN", "21750001", false],
    ["SIRET", "217 500 016 00019", true],
    ["SIRET", "21750001600018", false],
    ["SIRET", "35600000049837", true],
    ["RNA", "w751000000", true],
    ["RNA", "751000000", false],
    ["QPV", "QN07501M", true],
  ])("%s %s: %s", (scheme, value, expected) => {
    expect(isIdentifier(scheme, value)).toBe(expected);
  });
});
