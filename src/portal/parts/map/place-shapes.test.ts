import { districtLabel, type Outline, type Place, placeShapes } from "./place-shapes.js";

const outline = (...codes: string[]): Outline => ({ codes, rings: [] });
const district = (code: string): Place => ({ code, isNeighbourhood: false, at: undefined });
const neighbourhood = (code: string): Place => ({ code, isNeighbourhood: true, at: [2.3, 48.8] });

describe("what the map draws", () => {
  const paris = [outline("75101", "75102"), outline("75118")];

  it("is built in for the arrondissements of Paris, with points for neighbourhoods", () => {
    const shapes = placeShapes([district("75101"), district("75118"), neighbourhood("QN07511M")], [], paris);
    expect(shapes).toEqual({ districts: paris, neighbourhoods: [], points: [{ code: "QN07511M", at: [2.3, 48.8] }], hasBuiltIn: true });
  });

  it("is the operator's where the file has it, of what the directory knows alone", () => {
    const places = [district("75118"), district("75101"), neighbourhood("QN07511M"), neighbourhood("QN07508M")];
    const given = [outline("75118"), outline("QN07511M"), outline("13201"), outline("QN01301M")];
    const shapes = placeShapes(places, given, paris);
    expect(shapes.districts).toEqual([given[0], paris[0]]);
    expect(shapes.districts[0]).toBe(given[0]);
    expect(shapes.neighbourhoods).toEqual([given[1]]);
    expect(shapes.points.map(({ code }) => code)).toEqual(["QN07508M"]);
  });

  it("has nothing of Paris for a directory of Marseille", () => {
    const shapes = placeShapes([district("13201")], [outline("13201")], paris);
    expect([shapes.districts.length, shapes.hasBuiltIn]).toEqual([1, false]);
  });

  it.each([
    [["75118"], "18"],
    [["75101", "75102", "75103", "75104"], "1–4"],
    [["13201"], "1"],
    [["69389"], "9"],
    [["93066"], "Saint-Denis"],
  ])("calls %j « %s »", (codes, label) => {
    expect(districtLabel(codes, "Saint-Denis")).toBe(label);
  });
});
