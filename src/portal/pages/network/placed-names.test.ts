import { placedNames, type ShownPoint } from "./placed-names.js";

const measure = (line: string) => line.length * 7;
const page = { width: 600, height: 400 };
const point = (name: string, x: number, y: number, radius = 4, isMarked = false): ShownPoint => ({ x, y, radius, name, isMarked });

describe("the names of a map", () => {
  it("write those that the map is about, though small points are all around them", () => {
    const crowd = Array.from({ length: 400 }, (_, place) =>
      point(`Association ${place}`, 100 + (place % 20) * 20, 50 + Math.floor(place / 20) * 15),
    );
    const names = placedNames([point("Ville de Paris", 300, 200, 10), ...crowd], measure, page);
    expect(names[0]).toMatchObject({ lines: ["Ville de Paris"], isGreat: true });
  });

  it("take two lines rather than be cut, and more for whoever is looked at", () => {
    const long = "Direction de la Démocratie, des Citoyens et des Territoires de la Ville";
    const [shown] = placedNames([point(long, 300, 200)], measure, page);
    expect(shown?.lines).toEqual(["Direction de la", "Démocratie, des Citoyen…"]);
    const [marked] = placedNames([point(long, 300, 200, 4, true)], measure, page);
    expect(marked?.lines.join(" ")).toBe(long);
  });

  it("never stand on each other, nor outside of the drawing", () => {
    const points = Array.from({ length: 60 }, (_, place) => point(`Nom ${place}`, (place * 97) % 600, (place * 61) % 400));
    const names = placedNames(points, measure, page);
    for (const [place, one] of names.entries()) {
      expect(one.y).toBeGreaterThan(0);
      for (const other of names.slice(place + 1)) {
        const isApart =
          Math.abs(one.y - other.y) >= 16 || Math.abs(one.x - other.x) >= (measure(one.lines[0] ?? "") + measure(other.lines[0] ?? "")) / 2;
        expect(isApart).toBe(true);
      }
    }
    expect(names.length).toBeGreaterThan(20);
  });
});
