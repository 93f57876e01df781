/** Longitude and latitude, in degrees. */
export type Position = readonly [longitude: number, latitude: number];

/** Deep enough that a city fills a screen: what tiles of this depth show is what the map is drawn in, a pixel a unit. */
export const ZOOM = 12;
export const TILE = 256;

const WORLD = TILE * 2 ** ZOOM;

/** Where a place lies in the plane of web maps (EPSG:3857), in pixels of the zoom. */
export function project([longitude, latitude]: Position): readonly [x: number, y: number] {
  const radians = (latitude * Math.PI) / 180;
  const x = ((longitude + 180) / 360) * WORLD;
  const y = ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * WORLD;
  return [x, y];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What holds all the points, with a margin. */
export function boxAround(points: readonly Position[], margin: number): Box {
  const xs = points.map((point) => project(point)[0]);
  const ys = points.map((point) => project(point)[1]);
  const [x, y] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return { x, y, width: Math.max(...xs) + margin - x, height: Math.max(...ys) + margin - y };
}

/** The outline of a shape in SVG's words, and where its name goes: the middle of its largest ring. */
export function outline(rings: readonly (readonly Position[])[], { x, y }: Box): string {
  const at = (point: Position): string => {
    const [px, py] = project(point);
    return `${(px - x).toFixed(1)} ${(py - y).toFixed(1)}`;
  };
  return rings.map((ring) => `M${ring.map(at).join("L")}Z`).join("");
}

/** Centre of gravity of the largest ring. */
export function middle(rings: readonly (readonly Position[])[], { x, y }: Box): readonly [x: number, y: number] {
  const gravities = rings.map((ring) => gravity(ring.map(project)));
  const { at } = gravities.reduce((best, one) => (Math.abs(one.area) > Math.abs(best.area) ? one : best), { area: 0, at: [x, y] });
  return [(at[0] ?? x) - x, (at[1] ?? y) - y];
}

function gravity(ring: readonly (readonly [number, number])[]): { readonly area: number; readonly at: readonly number[] } {
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
