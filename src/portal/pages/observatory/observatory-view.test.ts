import { lastWholeYear, neighbourhoodsOf, shareOf } from "./observatory-view.js";

describe("the observatory's year", () => {
  const today = new Date("2026-11-23T10:00:00Z");

  it("is the last that is over and had meetings", () => {
    expect(lastWholeYear([2022, 2024, 2026], today)).toBe(2024);
    expect(lastWholeYear([2026], today)).toBe(2026);
    expect(lastWholeYear([], today)).toBe(2025);
  });

  it("knows shares of something only", () => {
    expect([shareOf(2, 3), shareOf(0, 0)]).toEqual([67, null]);
  });
});

describe("neighbourhoods", () => {
  it("are reached in the year, before, never, or nobody is known there; all of the list are told", () => {
    const row = (code: string, organizations: number, reached: number) => ({ keys: [{ code, label: code }], organizations, reached });
    const view = {
      observatory: {
        neighbourhoods: { rows: [row("B", 2, 0), row("C", 1, 1), row("D", 4, 0)] },
        neighbourhoodsUntilThen: { rows: [row("B", 2, 1), row("C", 1, 1), row("D", 4, 0)] },
      },
      territories: { edges: ["A", "B", "C", "D"].map((code) => ({ node: { code, name: code } })) },
    };
    expect(neighbourhoodsOf(view as never).map(({ code, reach, organizations }) => [code, reach, organizations])).toEqual([
      ["C", "IN_YEAR", 1],
      ["B", "BEFORE", 2],
      ["D", "NEVER", 4],
      ["A", "NONE_KNOWN", 0],
    ]);
  });
});
