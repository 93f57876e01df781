import { endOfDay } from "./end-of-day.js";

test.each([
  ["2026-01-15", "2026-01-15T22:59:59.999Z"],
  ["2026-07-15", "2026-07-15T21:59:59.999Z"],
])("%s ends at %s", (date, instant) => {
  expect(endOfDay(date)).toBe(instant);
});
