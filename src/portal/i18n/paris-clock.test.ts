import { parisClock, parisInstant } from "./paris-clock.js";

describe("clocks in Paris", () => {
  it.each([
    ["2026-01-15T09:00", "2026-01-15T08:00:00.000Z"],
    ["2026-07-15T09:00", "2026-07-15T07:00:00.000Z"],
    ["2026-03-29T01:59", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29T03:00", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25T01:30", "2026-10-24T23:30:00.000Z"],
    ["2026-10-25T03:00", "2026-10-25T02:00:00.000Z"],
    ["2026-12-31T23:30", "2026-12-31T22:30:00.000Z"],
  ])("show %s at %s", (clock, instant) => {
    expect(parisInstant(clock)).toBe(instant);
    expect(parisClock(instant)).toBe(clock);
  });

  it("show one hour twice in autumn, and leave one out in spring", () => {
    expect(parisClock("2026-10-25T00:30:00.000Z")).toBe("2026-10-25T02:30");
    expect(parisClock("2026-10-25T01:30:00.000Z")).toBe("2026-10-25T02:30");
    expect(parisInstant("2026-10-25T02:30")).toBe("2026-10-25T01:30:00.000Z");
    expect(parisClock(parisInstant("2026-03-29T02:30"))).toBe("2026-03-29T03:30");
  });
});
