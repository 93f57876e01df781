import { readSince, sheetVariables, sinceYears } from "./since.js";

describe("since when a sheet tells of ties", () => {
  it("is a year of the address, or always", () => {
    expect(readSince({ depuis: "2022" })).toEqual({ depuis: "2022" });
    for (const depuis of ["", "22", "hier", "2022-05", undefined]) expect(readSince({ depuis }).depuis).toBeUndefined();
    expect(sheetVariables("a", "2022")).toEqual({ id: "a", since: "2022-01-01" });
    expect(sheetVariables("a", undefined)).toEqual({ id: "a" });
  });

  it("is chosen among the latest years, and the one that is chosen", () => {
    expect(sinceYears(2026, "2022")).toEqual(["2026", "2025", "2024", "2023", "2022", "2021", "2020", "2019"]);
    expect(sinceYears(2026, "2012").at(-1)).toBe("2012");
  });
});
