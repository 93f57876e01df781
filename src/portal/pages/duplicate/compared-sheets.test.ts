import { comparedFields } from "./compared-sheets.js";

describe("two sheets side by side", () => {
  it("are told apart field by field, whatever the case and order, without what neither says", () => {
    const one = { name: ["Régie"], otherNames: ["A", "B"], acronym: ["RQ"], foundedOn: [] };
    const other = { name: ["RÉGIE"], otherNames: ["B", "C"], kind: ["Association"], foundedOn: [] };
    expect(comparedFields(one, other).map(({ field, relation }) => [field, relation])).toEqual([
      ["name", "same"],
      ["acronym", "single"],
      ["otherNames", "different"],
      ["kind", "single"],
    ]);
  });
});
