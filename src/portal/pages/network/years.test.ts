import { dayOfYear, yearRange } from "./years.js";

describe("years of the network", () => {
  it("are the last twenty and this one, and whichever the address asks for", () => {
    expect(yearRange("2026-11-23", undefined)).toEqual({ first: 2006, last: 2026, shown: 2026 });
    expect(yearRange("2026-11-23", "2019-03-01")).toEqual({ first: 2006, last: 2026, shown: 2019 });
    expect(yearRange("2026-11-23", "1999-12-31")).toEqual({ first: 1999, last: 2026, shown: 1999 });
  });

  it("stand for their last day, this one for today", () => {
    expect([dayOfYear(2023, "2026-11-23"), dayOfYear(2026, "2026-11-23")]).toEqual(["2023-12-31", undefined]);
  });
});
