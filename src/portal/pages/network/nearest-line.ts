import type { Point } from "./spread-points.js";

export interface ShownLine {
  readonly from: Point;
  readonly to: Point;
}

/** The line that passes nearest to a point, no further than so many pixels; the first of several. */
export function nearestLine<Line extends ShownLine>({ x, y }: Point, lines: Iterable<Line>, within: number): Line | undefined {
  let [nearest, least]: [Line | undefined, number] = [undefined, within];
  for (const line of lines) {
    const { from, to } = line;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const along = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
    const distance = Math.hypot(from.x + along * dx - x, from.y + along * dy - y);
    if (distance < least) [nearest, least] = [line, distance];
  }
  return nearest;
}
