/** A point as it stands on the screen, in pixels. */
export interface ShownPoint {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly name: string;
  /** Written in the point, since colour alone says nothing to many. */
  readonly sign: string;
  readonly signColour: string;
  /** Whether its name is written in full, whatever is in the way. */
  readonly isMarked: boolean;
}

export interface Ink {
  readonly ink: string;
  readonly paper: string;
  readonly font: string;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const LONGEST = 30;
const LETTERS = 14;
const LINE = 17;

/** A letter in a smaller point cannot be read. */
const LEAST_RADIUS = 6;
/** More names than this on one screen are read by nobody. */
const MOST_NAMES = 80;
/** Smaller points than these first may be written over. */
const MOST_AVOIDED = 300;

/** Writes the letters in points, and below them as many names as find room. @param points those on the screen, the most important first */
export function drawNames(
  context: CanvasRenderingContext2D,
  points: readonly ShownPoint[],
  { ink, paper, font }: Ink,
  width: number,
): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const { x, y, radius, sign, signColour } of points) {
    if (radius < LEAST_RADIUS) continue;
    context.fillStyle = signColour;
    context.font = `600 ${Math.round(Math.max(10, radius * 1.1))}px ${font}`;
    context.fillText(sign, x, y + 1);
  }
  context.lineJoin = "round";
  context.strokeStyle = paper;
  context.fillStyle = ink;
  context.font = `${LETTERS}px ${font}`;
  const taken: Box[] = points
    .slice(0, MOST_AVOIDED)
    .map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
  const named = [...points].sort((one, other) => Number(other.isMarked) - Number(one.isMarked)).slice(0, MOST_NAMES);
  for (const { x, y, radius, name, isMarked } of named) {
    if (isMarked) ring(context, x, y, radius, ink);
    const text = isMarked || name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 1).trimEnd()}…`;
    const places = placesFor({ x, y, radius }, context.measureText(text).width, width);
    const place = isMarked ? places[0] : places.find((box) => !taken.some((other) => overlap(box, other)));
    if (!place) continue;
    taken.push(place);
    const middle = (place.left + place.right) / 2;
    const line = (place.top + place.bottom) / 2;
    context.lineWidth = isMarked ? 7 : 4;
    context.strokeText(text, middle, line);
    context.fillText(text, middle, line);
  }
}

/** Below the point, above it, on its right, on its left: within the drawing's width. */
function placesFor({ x, y, radius }: Pick<ShownPoint, "x" | "y" | "radius">, long: number, width: number): Box[] {
  const middle = Math.max(long / 2 + 4, Math.min(width - long / 2 - 4, x));
  const at = (left: number, top: number): Box => ({ left, top, right: left + long, bottom: top + LINE });
  return [
    at(middle - long / 2, y + radius + 2),
    at(middle - long / 2, y - radius - 2 - LINE),
    at(x + radius + 4, y - LINE / 2),
    at(x - radius - 4 - long, y - LINE / 2),
  ].filter(({ left, right }) => left >= 0 && right <= width);
}

function ring(context: CanvasRenderingContext2D, x: number, y: number, radius: number, ink: string): void {
  context.save();
  context.beginPath();
  context.arc(x, y, radius + 3, 0, 2 * Math.PI);
  context.lineWidth = 2.5;
  context.strokeStyle = ink;
  context.stroke();
  context.restore();
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
