import { day, oneOf, readSearch, text, whole, writeSearch } from "./search-params.js";

describe("what an address says", () => {
  it("is text, there and back", () => {
    expect(readSearch("?q=75018&lieu=75101%2C75102")).toEqual({ q: "75018", lieu: "75101,75102" });
    expect(writeSearch({ q: "l'été", type: undefined, apres: "" })).toBe("?q=l%27%C3%A9t%C3%A9");
    expect(writeSearch({})).toBe("");
  });

  it("is taken where it is as it should be, and left out otherwise", () => {
    expect([text("logement"), text("  "), text(["a"]), text("abc", 2)]).toEqual(["logement", undefined, undefined, "ab"]);
    expect([oneOf("b", ["a", "b"]), oneOf("c", ["a", "b"])]).toEqual(["b", undefined]);
    expect([day("2026-11-23"), day("2026-13-40"), day("demain")]).toEqual(["2026-11-23", undefined, undefined]);
    expect([whole("12", 1, 20), whole("0", 1, 20), whole("1e1", 1, 20)]).toEqual([12, undefined, undefined]);
  });
});
