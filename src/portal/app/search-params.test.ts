import { day, oneOf, text, whole } from "./search-params.js";

describe("what an address says", () => {
  it("is taken where it is as it should be, and left out otherwise", () => {
    expect([text("logement"), text("  "), text(["a"]), text("abc", 2)]).toEqual(["logement", undefined, undefined, "ab"]);
    expect([oneOf("b", ["a", "b"]), oneOf("c", ["a", "b"])]).toEqual(["b", undefined]);
    expect([day("2026-11-23"), day("2026-13-40"), day("demain")]).toEqual(["2026-11-23", undefined, undefined]);
    expect([whole("12", 1, 20), whole("0", 1, 20), whole("1e1", 1, 20)]).toEqual([12, undefined, undefined]);
  });
});
