import { readFileSync } from "node:fs";
import { complianceOf, percentMet, SELF_CHECK } from "./compliance.js";

const grid = readFileSync(new URL("../../../docs/accessibility.md", import.meta.url), "utf8");
const results = [...grid.matchAll(/^\| (\d+\.\d+) \| (C|NC|NA) \|/gm)].map(([, criterion = "", result = ""]) => ({ criterion, result }));
const found = (wanted: string) => results.filter(({ result }) => result === wanted);

describe("what the accessibility statement says", () => {
  it("is what the grid found, of all 106 criteria", () => {
    expect(new Set(results.map(({ criterion }) => criterion)).size).toBe(106);
    expect([found("C").length, found("NC").length]).toEqual([SELF_CHECK.met, SELF_CHECK.unmet]);
    expect(grid).toContain(
      `${SELF_CHECK.met} criteria are met of the ${SELF_CHECK.met + SELF_CHECK.unmet} that apply: ${percentMet(SELF_CHECK)} %`,
    );
  });

  it("is never rounded up: all is all, and half is half", () => {
    expect(percentMet({ met: 199, unmet: 1 })).toBe(99);
    expect(
      [
        { met: 9, unmet: 0 },
        { met: 8, unmet: 1 },
        { met: 1, unmet: 1 },
        { met: 4, unmet: 5 },
      ].map(complianceOf),
    ).toEqual(["full", "partial", "partial", "none"]);
  });
});
