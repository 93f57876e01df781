import { parisDay } from "../../i18n/paris-day.js";
import { byMonth, readMonth, shifted, spanOf, weeksOf } from "./month.js";

describe("months", () => {
  it("are read from the address, or not at all", () => {
    expect([readMonth("2026-12"), readMonth("2026-13"), readMonth("décembre"), readMonth(2026)]).toEqual([
      "2026-12",
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("follow each other over years", () => {
    expect([shifted("2026-12", 1), shifted("2026-01", -1)]).toEqual(["2027-01", "2025-12"]);
  });

  it("are weeks from Monday to Sunday", () => {
    const weeks = weeksOf("2026-11");
    expect(weeks[0]).toEqual([null, null, null, null, null, null, "2026-11-01"]);
    expect(weeks.at(-1)).toEqual(["2026-11-30", null, null, null, null, null, null]);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30);
  });

  it("gather what is in them, in the order in which it comes", () => {
    expect(byMonth(["2027-01-05", "2026-12-30", "2027-01-09"], (day) => day)).toEqual([
      ["2027-01", ["2027-01-05", "2027-01-09"]],
      ["2026-12", ["2026-12-30"]],
    ]);
  });

  it("hold an instant by Paris' clock", () => {
    expect(parisDay("2026-06-30T22:30:00Z")).toBe("2026-07-01");
    const { from, until } = spanOf("2026-07");
    expect(from < "2026-06-30T22:00:00.000Z" && until > "2026-07-31T22:00:00.000Z").toBe(true);
  });
});
