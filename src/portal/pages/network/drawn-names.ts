import { LINE, type PlacedName, placedNames, type ShownPoint } from "./placed-names.js";

/** A point with what is drawn of it. */
export interface SignedPoint extends ShownPoint {
  /** Drawn in a square of 24; absent where WebGL draws a circle. */
  readonly shape: string | undefined;
  readonly colour: string;
  /** Written in the point, since colour alone says nothing to many. */
  readonly sign: string;
  readonly signColour: string;
}

export interface Ink {
  readonly ink: string;
  readonly paper: string;
  readonly font: string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export const LETTERS = 14;
/** A letter in a smaller point cannot be read. */
export const LEAST_RADIUS = 6;

/** Draws points with their letters, and names where they find room; @returns those names */
export function drawNames(
  context: CanvasRenderingContext2D,
  points: readonly SignedPoint[],
  { ink, paper, font }: Ink,
  size: Size,
): PlacedName[] {
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const point of [...points].reverse()) drawSign(context, point, font, ink);
  context.lineJoin = "round";
  context.strokeStyle = paper;
  context.fillStyle = ink;
  context.font = `${LETTERS}px ${font}`;
  const names = placedNames(points, (line) => context.measureText(line).width, size);
  for (const { lines, x, y, isMarked, isGreat } of names) {
    context.lineWidth = isMarked ? 7 : 4;
    context.font = `${isMarked || isGreat ? 600 : 400} ${LETTERS}px ${font}`;
    for (const [place, line] of lines.entries()) {
      context.strokeText(line, x, y + place * LINE);
      context.fillText(line, x, y + place * LINE);
    }
  }
  return names;
}

/** The point alone: its shape, and its letter where there is room. */
export function drawSign(
  context: CanvasRenderingContext2D,
  { x, y, radius, shape, colour, sign, signColour, isMarked }: SignedPoint,
  font: string,
  ink: string,
): void {
  if (shape !== undefined) {
    context.save();
    context.translate(x - radius, y - radius);
    context.scale(radius / 12, radius / 12);
    context.fillStyle = colour;
    context.fill(pathOf(shape));
    context.restore();
  }
  if (radius >= LEAST_RADIUS) {
    context.fillStyle = signColour;
    context.font = `600 ${Math.round(Math.max(10, radius * 1.1))}px ${font}`;
    context.fillText(sign, x, y + 1);
  }
  if (isMarked) ring(context, x, y, radius, ink);
}

const paths = new Map<string, Path2D>();

function pathOf(shape: string): Path2D {
  const known = paths.get(shape) ?? new Path2D(shape);
  paths.set(shape, known);
  return known;
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
