import { seriesGroups } from "./series-groups.js";

const indicator = { code: "habitants", label: "Habitants", definition: null, unit: "habitants" };

function series(code: string, kind: "QPV" | "COMMUNE", generation: number | null, values: readonly (readonly [string, string])[]) {
  const source = { name: "INSEE", licence: "LO 2.0" };
  const observations = values.map(([period, value]) => ({ period, value, source }));
  return { generation, indicator, territory: { code, name: code, kind }, observations };
}

describe("series", () => {
  it("stand together by indicator, kind and generation, never across generations", () => {
    const groups = seriesGroups([
      series("75056", "COMMUNE", null, [["2023", "10.00"]]),
      series("QP1", "QPV", 2015, [
        ["2023", "4.00"],
        ["2022", "5.00"],
        ["2022", "6.00"],
      ]),
      series("QN1", "QPV", 2024, [["2024", "3.00"]]),
    ]);
    expect(groups.map(({ key, periods }) => [key, periods])).toEqual([
      ["habitants COMMUNE", ["2023"]],
      ["habitants QPV 2015", ["2022", "2023"]],
      ["habitants QPV 2024", ["2024"]],
    ]);
    expect(groups[1]?.lines[0]?.values.get("2022")).toEqual([5, 6]);
    expect(groups[0]?.sources).toEqual(["INSEE (LO 2.0)"]);
  });
});
