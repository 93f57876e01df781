/** A point as it stands on the screen, in pixels. */
export interface ShownPoint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly name: string;
  /** Whether its name is written in full, whatever is in the way. */
  readonly isMarked: boolean;
}

/** A name with room for it: one line or more, around a middle. */
export interface PlacedName {
  readonly lines: readonly string[];
  readonly x: number;
  /** The middle of the first line. */
  readonly y: number;
  readonly isMarked: boolean;
  /** Of the few that the map is about. */
  readonly isGreat: boolean;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const LINE = 16;
const LONGEST = 24;
/** Of who is looked at, a name is never cut. */
const MARKED_LONGEST = 32;
/** More names than this on one screen are read by nobody. */
const MOST_NAMES = 80;
/** So many of the most important are named whatever small point is in the way. */
const GREAT = 8;
/** Of the size of another, below which a point may be written over for it. */
const WEAKER = 0.8;
/** Smaller points than these first may be written over. */
const MOST_AVOIDED = 600;

/** Where as many names as find room are written. @param points those on the screen, the most important first; @param measure how wide a line is */
export function placedNames(
  points: readonly ShownPoint[],
  measure: (line: string) => number,
  { width, height }: { readonly width: number; readonly height: number },
): PlacedName[] {
  const avoided = points.slice(0, MOST_AVOIDED).map(boxOf);
  const written: Box[] = [];
  const placed: PlacedName[] = [];
  const great = new Set(points.slice(0, GREAT));
  const named = [...points].sort((one, other) => Number(other.isMarked) - Number(one.isMarked)).slice(0, MOST_NAMES);
  for (const point of named) {
    const { name, isMarked } = point;
    const lines = isMarked ? linesOf(name, MARKED_LONGEST) : twoLinesOf(name);
    const places = placesFor(point, Math.max(...lines.map(measure)), lines.length * LINE, { width, height });
    const isGreat = great.has(point);
    const alike = () => avoided.filter((_, index) => (points[index]?.radius ?? 0) > WEAKER * point.radius);
    const isFree = (box: Box, taken: readonly Box[]) => !taken.some((other) => overlap(box, other));
    const free = places.find((box) => isFree(box, written) && isFree(box, avoided));
    // Small points give way to those that the map is about; names, and points nearly as large, never.
    const place =
      free ??
      (isGreat ? places.find((box) => isFree(box, written) && isFree(box, alike())) : undefined) ??
      (isMarked ? places[0] : undefined);
    if (!place) continue;
    written.push(place);
    placed.push({ lines, x: (place.left + place.right) / 2, y: place.top + LINE / 2, isMarked, isGreat });
  }
  return placed;
}

/** Two lines at most, the second cut where the name is longer still. */
function twoLinesOf(name: string): readonly string[] {
  const [first = "", ...rest] = linesOf(name, LONGEST);
  const second = rest.join(" ");
  if (second === "") return [first];
  return [first, second.length <= LONGEST ? second : `${second.slice(0, LONGEST - 1).trimEnd()}…`];
}

function linesOf(name: string, longest: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= longest) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Below the point, above it, on its right, on its left: within the drawing. */
function placesFor(
  { x, y, radius }: ShownPoint,
  wide: number,
  high: number,
  within: { readonly width: number; readonly height: number },
): Box[] {
  const middle = Math.max(wide / 2 + 4, Math.min(within.width - wide / 2 - 4, x));
  const at = (left: number, top: number): Box => ({ left, top, right: left + wide, bottom: top + high });
  return [
    at(middle - wide / 2, y + radius + 3),
    at(middle - wide / 2, y - radius - 3 - high),
    at(x + radius + 5, y - high / 2),
    at(x - radius - 5 - wide, y - high / 2),
  ].filter(({ left, right, top, bottom }) => left >= 0 && right <= within.width && top >= 0 && bottom <= within.height);
}

function boxOf({ x, y, radius }: ShownPoint): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
