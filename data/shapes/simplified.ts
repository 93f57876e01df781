/** Longitude and latitude, in degrees. */
export type Point = readonly [number, number];

/** A line with fewer points, none of which lies further than `tolerance` (in degrees) from the one that was (Douglas and Peucker). */
export function simplified(line: readonly Point[], tolerance: number): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || line.length < 3) return [...line];
  let furthest = 0;
  let most = 0;
  for (let place = 1; place < line.length - 1; place += 1) {
    const away = distance(line[place] as Point, first, last);
    if (away > most) [most, furthest] = [away, place];
  }
  if (most <= tolerance) return [first, last];
  return [...simplified(line.slice(0, furthest + 1), tolerance).slice(0, -1), ...simplified(line.slice(furthest), tolerance)];
}

/** A ring ends where it begins: it is cut at its point furthest from there. */
export function simplifiedRing(ring: readonly Point[], tolerance: number): Point[] {
  const start = ring[0];
  if (start === undefined) return [];
  const far = ring.reduce((best, point, place) => (length(point, start) > length(ring[best] as Point, start) ? place : best), 0);
  return [...simplified(ring.slice(0, far + 1), tolerance).slice(0, -1), ...simplified(ring.slice(far), tolerance)];
}

function distance(point: Point, from: Point, to: Point): number {
  const span = length(to, from);
  if (span === 0) return length(point, from);
  return Math.abs((to[0] - from[0]) * (from[1] - point[1]) - (from[0] - point[0]) * (to[1] - from[1])) / span;
}

function length(one: Point, other: Point): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1]);
}
