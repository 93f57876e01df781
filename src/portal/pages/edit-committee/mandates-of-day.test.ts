import { mayHold } from "./mandates-of-day.js";

describe("a mandate on the day of a meeting", () => {
  it.each([
    [null, null, true],
    ["2024", null, true],
    ["2024-03", "2024-03", true],
    ["2024-03-15", null, false],
    [null, "2024-03-13", false],
    [null, "2024-03-14", true],
    ["2023-09-01", "2024", true],
    [null, "2024-02", false],
  ])("from %s until %s may hold on 14 March 2024: %s", (startDate, endDate, isHeld) => {
    expect(mayHold({ startDate, endDate }, "2024-03-14")).toBe(isHeld);
  });
});
