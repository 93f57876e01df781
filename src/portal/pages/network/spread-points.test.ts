import { spreadPoints } from "./spread-points.js";

describe("points of a map", () => {
  it("stand apart, those in the same place too, and keep their sides", () => {
    const points = spreadPoints(
      [
        { x: 0, y: 0 },
        { x: 0, y: 0 },
        { x: 0.9, y: 0 },
        { x: -0.9, y: 0.1 },
      ],
      0.1,
    );
    for (const [place, one] of points.entries()) {
      for (const other of points.slice(place + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(0.099);
    }
    expect([points[2]?.x ?? 0, points[3]?.x ?? 0].map(Math.sign)).toEqual([1, -1]);
  });
});
