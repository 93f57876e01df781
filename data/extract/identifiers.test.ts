import { isSiren, isSiret } from "./identifiers.js";

test.each(["84244656900027", "77568879900011", "35600000009075"])("%s may be a SIRET", (siret) => {
  expect(isSiret(siret)).toBe(true);
});

test.each(["00000338326416", "20003452800041", "84244656900028", "8424465690002", "FASTI", ""])("%p is no SIRET", (siret) => {
  expect(isSiret(siret)).toBe(false);
});

test("a SIREN is nine digits with a key, and not all zeros", () => {
  expect(isSiren("842446569")).toBe(true);
  expect(isSiren("842446560")).toBe(false);
  expect(isSiren("000000000")).toBe(false);
});
