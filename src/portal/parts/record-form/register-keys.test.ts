import { isIdref, isIsbn, isOrcid } from "./register-keys.js";

describe("the numbers of authors and books as one types", () => {
  it.each([
    ["0000-0002-1825-0097", true],
    ["0000-0002-1694-233X", true],
    ["0000-0002-1825-0098", false],
    ["0000000218250097", false],
  ])("ORCID %s: %s", (value, expected) => {
    expect(isOrcid(value)).toBe(expected);
  });

  it.each([
    ["026927608", true],
    ["02686018X", true],
    ["026927609", false],
    ["2692760", false],
  ])("IdRef %s: %s", (value, expected) => {
    expect(isIdref(value)).toBe(expected);
  });

  it.each([
    ["978-2-07-036822-8", true],
    ["9782070368228", true],
    ["2-07-036822-X", true],
    ["978-2-07-036822-9", false],
    ["2-07-036822-1", false],
    ["978-2-07", false],
  ])("ISBN %s: %s", (value, expected) => {
    expect(isIsbn(value)).toBe(expected);
  });
});
