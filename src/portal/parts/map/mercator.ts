/** Longitude and latitude, in degrees. */
export type Position = readonly [longitude: number, latitude: number];

export type Rings = readonly (readonly Position[])[];

/** Side of a tile in pixels. */
const TILE = 256;

/** Of a map's longer side, in its own units: names and rounds are as large on every map. */
const LONGEST = 720;
/** What tiles are made for. */
const DEPTHS = { least: 3, most: 16 };

/** A part of the plane of web maps (EPSG:3857), in units of its own. */
export interface Plane {
  /** Of the tiles that suit it. */
  readonly zoom: number;
  /** Side of such a tile. */
  readonly tile: number;
  /** Of the whole world. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** In parts of the whole world, from its north-western corner. */
function inWorld([longitude, latitude]: Position): readonly [x: number, y: number] {
  const radians = (latitude * Math.PI) / 180;
  const x = (longitude + 180) / 360;
  const y = (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2;
  return [x, y];
}

/** What holds all the points, with a margin. */
export function planeAround(points: readonly Position[], margin: number): Plane {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const point of points) {
    const [x, y] = inWorld(point);
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  }
  const side = Math.max(right - left, bottom - top);
  // A single point has no extent: it is shown with what lies a few hundred metres around.
  const scale = Math.min(LONGEST / side, TILE * 2 ** DEPTHS.most);
  const zoom = Math.max(DEPTHS.least, Math.floor(Math.log2(scale / TILE)));
  return {
    zoom,
    tile: scale / 2 ** zoom,
    scale,
    x: left * scale - margin,
    y: top * scale - margin,
    width: (right - left) * scale + 2 * margin,
    height: (bottom - top) * scale + 2 * margin,
  };
}

/** Where a place lies in the plane. */
export function project(point: Position, { scale, x, y }: Plane): readonly [x: number, y: number] {
  const [worldX, worldY] = inWorld(point);
  return [worldX * scale - x, worldY * scale - y];
}

/** The outline of a shape in SVG's words. */
export function outline(rings: Rings, plane: Plane): string {
  const at = (point: Position): string => {
    const [x, y] = project(point, plane);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  return rings.map((ring) => `M${ring.map(at).join("L")}Z`).join("");
}

/** How wide and high a shape is drawn. */
export function extent(rings: Rings, plane: Plane): { readonly width: number; readonly height: number } {
  const points = rings.flat().map((point) => project(point, plane));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
}

/** Where its name goes: the centre of gravity of its largest ring. */
export function middle(rings: Rings, plane: Plane): readonly [x: number, y: number] {
  const gravities = rings.map((ring) => gravity(ring.map((point) => project(point, plane))));
  const { at } = gravities.reduce((best, one) => (Math.abs(one.area) > Math.abs(best.area) ? one : best), { area: 0, at: [0, 0] as const });
  return at;
}

function gravity(ring: readonly (readonly [number, number])[]): { readonly area: number; readonly at: readonly [number, number] } {
  let [area, sumX, sumY] = [0, 0, 0];
  // From the ring's first point, so that large coordinates do not eat the digits of small areas.
  const [originX, originY] = ring[0] ?? [0, 0];
  for (const [place, point] of ring.entries()) {
    const next = ring[(place + 1) % ring.length] ?? point;
    const [ax, ay, bx, by] = [point[0] - originX, point[1] - originY, next[0] - originX, next[1] - originY];
    const cross = ax * by - bx * ay;
    area += cross;
    sumX += (ax + bx) * cross;
    sumY += (ay + by) * cross;
  }
  return { area, at: area === 0 ? [originX, originY] : [originX + sumX / (3 * area), originY + sumY / (3 * area)] };
}
