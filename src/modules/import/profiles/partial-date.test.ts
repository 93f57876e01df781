import { partialDate } from "./partial-date.js";

describe("partialDate", () => {
  it.each([
    ["2024", "2024"],
    ["2024-05", "2024-05"],
    ["2024-05-17", "2024-05-17"],
    ["2022-04-28T16:53:11Z", "2022-04-28"],
    ["2013-07-10 07:33:24", "2013-07-10"],
    ["17/05/2024", "2024-05-17"],
    ["7.5.2024", "2024-05-07"],
    ["17-05-24", "2024-05-17"],
    ["17/05/98", "1998-05-17"],
    ["10/11/2025 17:31:59", "2025-11-10"],
    ["05/2024", "2024-05"],
    ["1er février 2024", "2024-02-01"],
    ["17 mai 2024", "2024-05-17"],
    ["Sept. 2024", "2024-09"],
  ])("reads %s", (text, date) => {
    expect(partialDate(text)).toBe(date);
  });

  it.each(["0001-01-01", "01/01/0001", "0000-00-00", "9999-12-31"])("knows that %s is no date", (text) => {
    expect(partialDate(text)).toBeNull();
  });

  it.each(["bientôt", "31/02/2024", "2024-13", "12", "mai"])("cannot read %s", (text) => {
    expect(partialDate(text)).toBeUndefined();
  });
});
