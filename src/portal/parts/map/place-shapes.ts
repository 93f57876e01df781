import type { Position, Rings } from "./mercator.js";

/** A territory's outline, or that of several drawn as one. */
export interface Outline {
  /** INSEE codes, or one of a QPV. */
  readonly codes: readonly string[];
  readonly rings: Rings;
}

/** What the directory knows of a territory. */
export interface Place {
  readonly code: string;
  readonly isNeighbourhood: boolean;
  /** Absent, it is drawn where there is an outline of it. */
  readonly at: Position | undefined;
}

export interface MapPoint {
  readonly code: string;
  readonly at: Position;
}

export interface PlaceShapes {
  readonly districts: readonly Outline[];
  readonly neighbourhoods: readonly Outline[];
  /** Neighbourhoods without an outline. */
  readonly points: readonly MapPoint[];
  /** Whether outlines that are built in are among them. */
  readonly hasBuiltIn: boolean;
}

/** What is drawn of the places that the directory knows: the operator's outlines first, then those that are built in, then points. */
export function placeShapes(places: readonly Place[], given: readonly Outline[], builtIn: readonly Outline[]): PlaceShapes {
  const known = new Map(places.map((place) => [place.code, place]));
  const drawn = new Set(given.flatMap(({ codes }) => codes));
  const isKnown = ({ codes }: Outline): boolean => codes.some((code) => known.has(code));
  const added = builtIn.filter((outline) => isKnown(outline) && !outline.codes.some((code) => drawn.has(code)));
  const all = [...given.filter(isKnown), ...added];
  const isNeighbourhood = ({ codes: [code = ""] }: Outline): boolean => known.get(code)?.isNeighbourhood ?? false;
  return {
    districts: all.filter((outline) => !isNeighbourhood(outline)),
    neighbourhoods: all.filter(isNeighbourhood),
    points: places.flatMap(({ code, isNeighbourhood: isPoint, at }) => (isPoint && at && !drawn.has(code) ? [{ code, at }] : [])),
    hasBuiltIn: added.length > 0,
  };
}

/** What stands in a district's shape: the number of an arrondissement of Paris, Lyon or Marseille, « 1–4 » for several, otherwise its name. */
export function districtLabel(codes: readonly string[], name: string): string {
  const numbers = codes.map((code) => Number(/^(?:751|132|6938)(\d{1,2})$/.exec(code)?.[1]));
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (numbers.some(Number.isNaN)) return name;
  return first === last ? String(first) : `${first}–${last}`;
}
