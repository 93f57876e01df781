export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Below 1, the middle, where most are, gets more room than the rim. */
const OPENING = 0.7;
const ROUNDS = 60;

/**
 * Makes room between points without losing who is near whom: the middle is opened, then who stands too close steps aside.
 * @param places within a circle of radius 1 around 0, 0
 * @param apart how far two stand from each other at least, where there is room
 */
export function spreadPoints(places: readonly Point[], apart: number): Point[] {
  const points = places.map(({ x, y }) => {
    const radius = Math.hypot(x, y);
    const wider = radius === 0 ? 0 : radius ** OPENING / radius;
    return { x: x * wider, y: y * wider };
  });
  for (let round = 0; round < ROUNDS && stepAside(points, apart); round += 1);
  return points;
}

function stepAside(points: { x: number; y: number }[], apart: number): boolean {
  let moved = false;
  for (const [place, one] of points.entries()) {
    for (const other of points.slice(place + 1)) {
      const [dx, dy] = [other.x - one.x || 1e-6, other.y - one.y];
      const distance = Math.hypot(dx, dy);
      if (distance >= apart) continue;
      const step = (apart - distance) / distance / 2;
      one.x -= dx * step;
      one.y -= dy * step;
      other.x += dx * step;
      other.y += dy * step;
      moved = true;
    }
  }
  return moved;
}
