import { extent, middle, outline, type Position, planeAround, project } from "./mercator.js";

const square: Position[] = [
  [2, 48],
  [2.1, 48],
  [2.1, 48.1],
  [2, 48.1],
  [2, 48],
];

describe("the map's plane", () => {
  it("is that of web maps, as deep as what it shows lets it be", () => {
    const plane = planeAround(
      [
        [2.2241, 48.8156],
        [2.4698, 48.9022],
      ],
      6,
    );
    const [x, y] = project([2.3522, 48.8566], plane);
    expect(plane.zoom).toBe(12);
    expect([Math.floor((plane.x + x) / plane.tile), Math.floor((plane.y + y) / plane.tile)]).toEqual([2074, 1409]);
    expect(Math.abs(plane.tile - 256)).toBeLessThan(5);
  });

  it("holds a region as well as a neighbourhood", () => {
    const around = (size: number) =>
      planeAround(
        [
          [5, 43],
          [5 + size, 43 + size],
        ] as Position[],
        0,
      );
    expect([around(3), around(0.3), around(0.001)].map(({ zoom }) => zoom)).toEqual([7, 11, 16]);
    for (const size of [3, 0.3, 0.001]) expect(around(size).height).toBeLessThan(721);
    const alone = planeAround([[5, 43]], 6);
    expect([alone.width, alone.height, ...project([5, 43], alone)]).toEqual([12, 12, 6, 6]);
  });

  it("puts a name in the middle of its shape", () => {
    const plane = planeAround(square, 0);
    const [x, y] = middle([square], plane);
    expect(x).toBeCloseTo(plane.width / 2, 0);
    expect(y).toBeCloseTo(plane.height / 2, 0);
    expect(outline([square], plane)).toMatch(/^M0\.0 [\d.]+L[\d. L]+Z$/);
    expect(extent([square], plane).width).toBeCloseTo(plane.width);
  });
});
