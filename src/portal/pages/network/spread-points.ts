export interface Point {
  readonly x: number;
  readonly y: number;
}

type Mobile = { -readonly [Key in keyof Point]: Point[Key] };

/** Below 1, the middle, where most are, gets more room than the rim. */
const OPENING = 0.7;
/** Of few points; of thousands the last rounds move nearly nobody. */
const ROUNDS = 60;
const ROUNDS_OF_MANY = 12;
const MANY = 1_000;

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
  const rounds = points.length > MANY ? ROUNDS_OF_MANY : ROUNDS;
  for (let round = 0; round < rounds && stepAside(points, apart); round += 1);
  return points;
}

/** Only who stands in the same square or in one beside it can be too close. */
function stepAside(points: readonly Mobile[], apart: number): boolean {
  const squares = new Map<string, Mobile[]>();
  const square = (value: number): number => Math.floor(value / apart);
  for (const point of points) {
    const key = `${square(point.x)} ${square(point.y)}`;
    const inside = squares.get(key);
    if (inside) inside.push(point);
    else squares.set(key, [point]);
  }
  let moved = false;
  for (const [key, inside] of squares) {
    const [column = 0, line = 0] = key.split(" ").map(Number);
    for (const [place, one] of inside.entries()) {
      moved = part(one, inside.slice(place + 1), apart) || moved;
      for (const [right, down] of AFTER) moved = part(one, squares.get(`${column + right} ${line + down}`) ?? [], apart) || moved;
    }
  }
  return moved;
}

/** Half of the squares around one: each two are looked at once. */
const AFTER = [
  [1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
] as const;

function part(one: Mobile, others: readonly Mobile[], apart: number): boolean {
  let moved = false;
  for (const other of others) {
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
  return moved;
}
