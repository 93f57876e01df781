/** Where a seat stands in a half circle around 0, 0, in which the side away from the reader is up. */
export interface SeatPlace {
  readonly x: number;
  readonly y: number;
  /** In degrees from upright, so that it faces the middle. */
  readonly turn: number;
}

/** From one seat to the next, and from one row to the next. */
const STEP = 27;
const ROW = 32;
/** No row bends more than this. */
const INNERMOST = 62;

/** Seats in half circles, from left to right: whoever sits together in the list sits together here. */
export function seatPlaces(count: number): readonly SeatPlace[] {
  const rows = rowsFor(count);
  const whole = rows.reduce((sum, radius) => sum + radius, 0);
  let [left, rest] = [count, whole];
  const places = rows.flatMap((radius) => {
    const own = Math.round((left * radius) / rest);
    left -= own;
    rest -= radius;
    return Array.from({ length: own }, (_, place) => {
      const angle = own === 1 ? Math.PI / 2 : Math.PI - (Math.PI * place) / (own - 1);
      return { angle, x: radius * Math.cos(angle), y: -radius * Math.sin(angle), turn: 90 - (angle * 180) / Math.PI };
    });
  });
  // On the same ray the inner row first, so that a group is a slice and not a ring.
  return places.sort((one, other) => other.angle - one.angle || other.y - one.y).map(({ x, y, turn }) => ({ x, y, turn }));
}

/** As few rows as hold all at a distance, each wider than the one before. */
function rowsFor(count: number): readonly number[] {
  const radii = [INNERMOST];
  const room = () => radii.reduce((sum, radius) => sum + Math.floor((Math.PI * radius) / STEP) + 1, 0);
  while (room() < count) radii.push((radii.at(-1) ?? 0) + ROW);
  return radii;
}
