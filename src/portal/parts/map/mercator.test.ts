import { boxAround, middle, outline, type Position, project } from "./mercator.js";

const square: Position[] = [
  [2, 48],
  [2.1, 48],
  [2.1, 48.1],
  [2, 48.1],
  [2, 48],
];

describe("the map's plane", () => {
  it("is that of web maps", () => {
    const [x, y] = project([2.3522, 48.8566]);
    expect([Math.floor(x / 256), Math.floor(y / 256)]).toEqual([2074, 1409]);
  });

  it("puts a name in the middle of its shape", () => {
    const box = boxAround(square, 0);
    const [x, y] = middle([square], box);
    expect(x).toBeCloseTo(box.width / 2, 1);
    expect(y).toBeCloseTo(box.height / 2, 1);
    expect(outline([square], box)).toMatch(/^M0\.0 [\d.]+L[\d. L]+Z$/);
  });
});
