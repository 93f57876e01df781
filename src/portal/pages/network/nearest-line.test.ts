import { nearestLine } from "./nearest-line.js";

const line = (name: string, from: [number, number], to: [number, number]) => ({
  name,
  from: { x: from[0], y: from[1] },
  to: { x: to[0], y: to[1] },
});

test.each([
  ["beside its middle", { x: 50, y: 4 }, "flat"],
  ["nearer to another", { x: 98, y: 30 }, "upright"],
  ["past its end", { x: -20, y: 0 }, undefined],
  ["too far", { x: 50, y: 12 }, undefined],
])("a line is pointed at %s", (_, point, name) => {
  const lines = [line("flat", [0, 0], [100, 0]), line("upright", [100, 10], [100, 60]), line("nothing", [30, 30], [30, 30])];
  expect(nearestLine(point, lines, 8)?.name).toBe(name);
});
