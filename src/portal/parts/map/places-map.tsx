import "./places-map.css";
import type { ReactElement, ReactNode } from "react";
import { settings } from "../../app/settings.js";
import { useWords } from "../../i18n/use-words.js";
import builtIn from "./districts.json";
import { MapTiles } from "./map-tiles.js";
import { extent, middle, outline, type Plane, planeAround, project } from "./mercator.js";
import { districtLabel, type MapPoint, type Outline, type Place, placeShapes } from "./place-shapes.js";
import { placesMapWords } from "./places-map.words.js";
import { useOutlines } from "./use-outlines.js";

const MARGIN = 6;

/** In units of the map: a round without results, and what the most adds to it. */
const RADIUS = 5;
const WIDER = 5;
/** What is drawn smaller than this is a round, which one can see and touch. */
const SMALLEST = 10;
/** Of a letter in a district's name, in units. */
const LETTER = 8;

const BUILT_IN = builtIn as unknown as readonly Outline[];

interface PlacesMapProps {
  /** What is counted, when and from where. */
  readonly caption: ReactNode;
  /** Undefined until it is known: room is kept for it. */
  readonly places: readonly Place[] | undefined;
  readonly nameOf: (codes: readonly string[]) => string;
  readonly countOf: (codes: readonly string[]) => number;
  /** The link around a district, named in words and by what stands on it. */
  readonly link: (codes: readonly string[], label: string, drawing: ReactNode) => ReactElement;
  /** The link around a neighbourhood, likewise. */
  readonly neighbourhoodLink: (code: string, drawing: ReactNode) => ReactElement;
}

/** Districts, the darker the more there is in them, and neighbourhoods on top. What it shows is also a list of choices elsewhere on the page. */
export function PlacesMap({ caption, places, nameOf, countOf, link, neighbourhoodLink }: PlacesMapProps): ReactElement | null {
  const t = useWords(placesMapWords);
  const given = useOutlines();
  if (!places || !given) return <div className="places-map-room" />;
  const { districts, neighbourhoods, points, hasBuiltIn } = placeShapes(places, given.shapes, BUILT_IN);
  const positions = [...[...districts, ...neighbourhoods].flatMap(({ rings }) => rings.flat()), ...points.map(({ at }) => at)];
  if (districts.length + neighbourhoods.length + points.length === 0) return null;
  const plane = planeAround(positions, MARGIN);
  const { tiles } = settings;
  const shade = shadeOf(countOf, districts);
  const shadeNeighbourhood = shadeOf(countOf, neighbourhoods);
  return (
    <figure className="places-map" data-tiles={tiles !== undefined || undefined}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: it is a group of links, each with its name */}
      <svg viewBox={`0 0 ${plane.width.toFixed(0)} ${plane.height.toFixed(0)}`}>
        {tiles !== undefined && <MapTiles address={tiles} plane={plane} />}
        {districts.map(({ codes, rings }) => {
          const label = districtLabel(codes, nameOf(codes));
          const [x, y] = middle(rings, plane);
          return link(
            codes,
            label,
            <>
              <path d={outline(rings, plane)} data-level={shade(codes)} />
              {label.length * LETTER <= extent(rings, plane).width && (
                <text x={x} y={y + 5}>
                  {label}
                </text>
              )}
            </>,
          );
        })}
        {neighbourhoods.map(({ codes, rings }) => {
          const [code = ""] = codes;
          const { width, height } = extent(rings, plane);
          const level = shadeNeighbourhood(codes);
          if (Math.max(width, height) >= SMALLEST) {
            return neighbourhoodLink(code, <path className="places-neighbourhood" d={outline(rings, plane)} data-level={level} />);
          }
          const [x, y] = middle(rings, plane);
          return neighbourhoodLink(code, <circle cx={x} cy={y} r={RADIUS} data-none={level === 0 || undefined} />);
        })}
        <Points points={points} plane={plane} countOf={countOf} link={neighbourhoodLink} />
      </svg>
      <figcaption>
        {caption} {hasBuiltIn && t("source")} {given.attribution !== undefined && t("given", { attribution: given.attribution })}{" "}
        {points.length > 0 && t("points")} {tiles !== undefined && t("tiles", { host: new URL(tiles).host })}
      </figcaption>
    </figure>
  );
}

/** 0 for none, up to 3 for the most; 1 for all where nothing is counted. */
function shadeOf(countOf: PlacesMapProps["countOf"], shapes: readonly Outline[]): (codes: readonly string[]) => number {
  const counts = shapes.map(({ codes }) => countOf(codes));
  const most = Math.max(0, ...counts);
  return (codes) => (most === 0 ? 1 : Math.ceil((3 * countOf(codes)) / most));
}

interface PointsProps {
  readonly points: readonly MapPoint[];
  readonly plane: Plane;
  readonly countOf: PlacesMapProps["countOf"];
  readonly link: PlacesMapProps["neighbourhoodLink"];
}

/** Neighbourhoods without an outline, the larger the more there is in them. */
function Points({ points, plane, countOf, link }: PointsProps): ReactElement {
  const most = Math.max(0, ...points.map(({ code }) => countOf([code])));
  return (
    <>
      {points.map(({ code, at }) => {
        const [x, y] = project(at, plane);
        const count = countOf([code]);
        const radius = RADIUS + WIDER * Math.sqrt(count / Math.max(1, most));
        return link(code, <circle cx={x} cy={y} r={radius} data-none={(most > 0 && count === 0) || undefined} />);
      })}
    </>
  );
}
