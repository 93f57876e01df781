import { periodOf } from "./period.js";

test.each([
  ["2023", "2023", "2023"],
  ["06/2023", "2023-06", "2023-06"],
  ["31/12/2023", "2023-12-31", "2023-12-31"],
  ["2023-T2", "2023-04", "2023-06"],
  ["T4 2023", "2023-10", "2023-12"],
  ["2023Q1", "2023-01", "2023-03"],
  ["2022-07/2023-06", "2022-07", "2023-06"],
  ["2020/2023", "2020", "2023"],
])("%s runs from %s to %s", (text, startDate, endDate) => {
  expect(periodOf(text)).toEqual({ startDate, endDate });
});

test.each(["", "2023-T5", "printemps 2023", "2023-13", "2020/2021/2022"])("%s is no period", (text) => {
  expect(periodOf(text)).toBeUndefined();
});
