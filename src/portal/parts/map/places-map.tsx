import "./places-map.css";
import type { ReactElement, ReactNode } from "react";
import { settings } from "../../app/settings.js";
import { useWords } from "../../i18n/use-words.js";
import shapes from "./districts.json";
import { type Box, boxAround, middle, outline, type Position, project, TILE, ZOOM } from "./mercator.js";
import { placesMapWords } from "./places-map.words.js";

const MARGIN = 6;

interface District {
  /** INSEE codes: one, or those of the sector that its arrondissements form. */
  readonly codes: readonly string[];
  /** E.g. « 18 ». */
  readonly short: string;
  readonly path: string;
  readonly at: readonly [x: number, y: number];
}

const rings = shapes.map((shape) => shape.rings as unknown as Position[][]);
const box: Box = boxAround(rings.flat(2), MARGIN);

/** The arrondissements, by code. */
const DISTRICTS: readonly District[] = shapes.map(({ codes }, place) => ({
  codes,
  short: codes.length === 1 ? String(Number(codes[0]?.slice(3))) : `${Number(codes[0]?.slice(3))}–${Number(codes.at(-1)?.slice(3))}`,
  path: outline(rings[place] ?? [], box),
  at: middle(rings[place] ?? [], box),
}));

interface PlacesMapProps {
  /** What is counted, when and from where. */
  readonly caption: ReactNode;
  readonly countOf: (codes: readonly string[]) => number;
  /** The link around a district: it has a name in words, with its number. */
  readonly link: (district: District, drawing: ReactNode) => ReactElement;
  /** Neighbourhoods of which a point is known. */
  readonly points: readonly MapPoint[];
  /** The link around a point, likewise. */
  readonly pointLink: (point: MapPoint, drawing: ReactNode) => ReactElement;
}

export interface MapPoint {
  readonly code: string;
  readonly at: Position;
}

/** In units of the map, some 30 m each: a point without results, and what the most adds to it. */
const RADIUS = 5;
const WIDER = 5;

/** Arrondissements, the darker the more there is in them, and neighbourhoods, the larger. What it shows is also a list of choices elsewhere on the page. */
export function PlacesMap({ caption, countOf, link, points, pointLink }: PlacesMapProps): ReactElement {
  const t = useWords(placesMapWords);
  const counts = DISTRICTS.map(({ codes }) => countOf(codes));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(1, ...counts);
  const mostAtPoint = Math.max(1, ...points.map(({ code }) => countOf([code])));
  const { tiles } = settings;
  return (
    <figure className="places-map" data-tiles={tiles !== undefined || undefined}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: it is a group of links, each with its name */}
      <svg viewBox={`0 0 ${box.width.toFixed(0)} ${box.height.toFixed(0)}`}>
        {tiles !== undefined && <Tiles address={tiles} />}
        {DISTRICTS.map((district, place) => {
          const count = counts[place] ?? 0;
          return link(
            district,
            <>
              <path d={district.path} data-level={total === 0 ? 1 : Math.ceil((3 * count) / most)} />
              <text x={district.at[0]} y={district.at[1] + 5}>
                {district.short}
              </text>
            </>,
          );
        })}
        {points.map((point) => {
          const [x, y] = project(point.at);
          const count = countOf([point.code]);
          const radius = RADIUS + WIDER * Math.sqrt(count / mostAtPoint);
          return pointLink(point, <circle cx={x - box.x} cy={y - box.y} r={radius} data-none={(total > 0 && count === 0) || undefined} />);
        })}
      </svg>
      <figcaption>
        {caption} {t("source")} {points.length > 0 && t("points")} {tiles !== undefined && t("tiles", { host: new URL(tiles).host })}
      </figcaption>
    </figure>
  );
}

/** The operator's background, under the shapes. */
function Tiles({ address }: { readonly address: string }): ReactElement {
  const [left, top] = [Math.floor(box.x / TILE), Math.floor(box.y / TILE)];
  const columns = Math.ceil((box.x + box.width) / TILE) - left;
  const lines = Math.ceil((box.y + box.height) / TILE) - top;
  const places = Array.from(
    { length: columns * lines },
    (_, place) => [left + (place % columns), top + Math.floor(place / columns)] as const,
  );
  return (
    <g>
      {places.map(([x, y]) => (
        <image
          key={`${x} ${y}`}
          href={address.replace("{z}", String(ZOOM)).replace("{x}", String(x)).replace("{y}", String(y))}
          x={x * TILE - box.x}
          y={y * TILE - box.y}
          width={TILE}
          height={TILE}
        />
      ))}
    </g>
  );
}
