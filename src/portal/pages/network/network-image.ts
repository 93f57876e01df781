import { CAPTION, EDGE, element, type Letters, TITLE, textElement, textLines, widthOf, wrapped } from "../../parts/image/svg-image.js";
import { LEAST_RADIUS, LETTERS, type SignedPoint } from "./drawn-names.js";
import type { LegendEntry } from "./legend.js";
import { LINE, type PlacedName } from "./placed-names.js";
import type { Point } from "./spread-points.js";

/** A drawing as it stands on the screen. */
export interface Picture {
  readonly size: { readonly width: number; readonly height: number };
  readonly lines: () => readonly {
    readonly from: Point;
    readonly to: Point;
    readonly width: number;
    readonly colour: string;
    readonly opacity: number;
  }[];
  /** What is drawn above comes after. */
  readonly points: readonly SignedPoint[];
  readonly names: readonly PlacedName[];
  readonly colours: { readonly ink: string; readonly paper: string };
  readonly font: string;
  readonly colourOf: (token: string) => string;
  /** Of what is written on a colour. */
  readonly signColour: (isDark: boolean) => string;
}

/** What an image of a map says of itself, since it leaves its page. */
export interface ImageWords {
  readonly title: string;
  /** What it counts, on which day, by which ties. */
  readonly caption: string;
  readonly source: string;
  readonly legend: readonly LegendEntry[];
}

const NAME: Letters = { size: LETTERS, line: LINE, weight: "400" };
const ENTRY = 22;

/** A map with its title, key, day and source. */
export function networkImage(picture: Picture, { title, caption, source, legend }: ImageWords): SVGSVGElement {
  const { size, colours, font } = picture;
  const titles = wrapped(title, TITLE, size.width);
  const top = EDGE + titles.length * TITLE.line + 10;
  const key = keyRows(legend, picture);
  const underKey = top + size.height + 16 + key.rows * ENTRY;
  const notes = [caption, source].flatMap((text) => wrapped(text, CAPTION, size.width));
  const whole = { width: size.width + 2 * EDGE, height: underKey + 6 + notes.length * CAPTION.line + EDGE };
  const name = element("title", {});
  name.textContent = title;
  const clip = element("clipPath", { id: "place" }, element("rect", { width: size.width, height: size.height }));
  return element(
    "svg",
    { ...whole, viewBox: `0 0 ${whole.width} ${whole.height}`, "font-family": font, role: "img" },
    name,
    clip,
    element("rect", { ...whole, fill: colours.paper }),
    ...textLines(titles, EDGE, TITLE, colours.ink),
    element("g", { transform: `translate(${EDGE} ${top})`, "clip-path": "url(#place)" }, ...drawn(picture)),
    element("g", { transform: `translate(${EDGE} ${top + size.height + 16})` }, ...key.drawn),
    ...textLines(notes, underKey + 6, CAPTION, colours.ink),
  );
}

function drawn({ lines, points, names, colours }: Picture): readonly SVGElement[] {
  return [
    ...lines().map(({ from, to, width, colour, opacity }) =>
      element("line", {
        x1: round(from.x),
        y1: round(from.y),
        x2: round(to.x),
        y2: round(to.y),
        stroke: colour,
        "stroke-width": round(width),
        "stroke-opacity": opacity,
      }),
    ),
    ...points.flatMap((point) => pointElements(point)),
    ...names.flatMap(({ lines: parts, x, y, isMarked, isGreat }) =>
      parts.map((part, place) =>
        textElement(
          part,
          { ...NAME, weight: isMarked || isGreat ? "600" : "400" },
          {
            x: round(x),
            y: round(y + place * LINE + 5),
            "text-anchor": "middle",
            fill: colours.ink,
            stroke: colours.paper,
            "stroke-width": isMarked ? 7 : 4,
            "stroke-linejoin": "round",
            "paint-order": "stroke",
          },
        ),
      ),
    ),
  ];
}

function pointElements({ x, y, radius, shape, colour, sign, signColour }: SignedPoint): readonly SVGElement[] {
  const scale = radius / 12;
  const at = { transform: `translate(${round(x - radius)} ${round(y - radius)}) scale(${round(scale)})` };
  const point =
    shape === undefined
      ? element("circle", { cx: round(x), cy: round(y), r: round(radius), fill: colour })
      : element("path", { d: shape, fill: colour, ...at });
  if (radius < LEAST_RADIUS || sign === "") return [point];
  const size = Math.round(Math.max(10, radius * 1.1));
  return [
    point,
    textElement(
      sign,
      { size, line: size, weight: "600" },
      { x: round(x), y: round(y + 1 + size * 0.35), "text-anchor": "middle", fill: signColour },
    ),
  ];
}

/** Entries beside each other, as many as fit. */
function keyRows(
  legend: readonly LegendEntry[],
  { size: { width }, colourOf, signColour, colours: { ink } }: Picture,
): { readonly rows: number; readonly drawn: readonly SVGElement[] } {
  const made: SVGElement[] = [];
  let [row, x] = [0, 0];
  for (const { shape, colour, sign, isDark, name } of legend) {
    const wide = 24 + widthOf(name, CAPTION) + 20;
    if (x > 0 && x + wide > width) [row, x] = [row + 1, 0];
    const y = row * ENTRY;
    made.push(
      element("path", { d: shape, fill: colourOf(colour), transform: `translate(${x} ${y}) scale(0.7)` }),
      textElement(
        sign,
        { size: 10, line: 10, weight: "600" },
        { x: x + 8.4, y: y + 12, "text-anchor": "middle", fill: signColour(isDark) },
      ),
      textElement(name, CAPTION, { x: x + 24, y: y + 12.5, fill: ink }),
    );
    x += wide;
  }
  return { rows: legend.length === 0 ? 0 : row + 1, drawn: made };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
