import { type Point, simplified, simplifiedRing } from "./simplified.js";

describe("simplifying", () => {
  it("keeps the corners and drops what lies on the way", () => {
    const line: Point[] = [
      [0, 0],
      [1, 0.01],
      [2, 0],
      [2, 2],
    ];
    expect(simplified(line, 0.1)).toEqual([
      [0, 0],
      [2, 0],
      [2, 2],
    ]);
    expect(simplified(line, 0.001)).toEqual(line);
  });

  it("keeps a ring closed", () => {
    const square: Point[] = [
      [0, 0],
      [1, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ];
    expect(simplifiedRing(square, 0.1)).toEqual([
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ]);
  });
});
