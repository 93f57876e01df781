import { nextAttemptAt } from "./retry-schedule.js";

const NOW = new Date("2026-11-23T10:00:00.000Z");
const pause = (failures: number, retryAfter?: string, chance = 0): number | undefined => {
  const next = nextAttemptAt(failures, NOW, retryAfter, () => chance);
  return next && (next.getTime() - NOW.getTime()) / 1_000;
};

test("ten attempts in a little over three days, then no more", () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((failures) => pause(failures));
  expect(pauses).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]);
  expect(pause(10)).toBeUndefined();
});

test("chance adds a tenth at most", () => {
  expect(pause(2, undefined, 0.5)).toBe(315);
});

test.each([
  ["600", 600],
  ["10", 300],
  ["Mon, 23 Nov 2026 12:00:00 GMT", 7_200],
  ["Mon, 23 Nov 2020 12:00:00 GMT", 300],
  ["99999999", 86_400],
  ["-5", 300],
  ["soon", 300],
])("a receiver that asks for %s is tried again in %s seconds", (asked, seconds) => {
  expect(pause(2, asked)).toBe(seconds);
});

test("who asks for time gets no more attempts for it", () => {
  expect(pause(10, "60")).toBeUndefined();
});
