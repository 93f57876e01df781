/** Where one looks on a map, and how near: 0.5, 0.5 at 1 is the whole of it; at 0.5 everything is twice as large. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

const NUMBER = String.raw`-?\d{1,2}(?:\.\d{1,3})?`;
const WRITTEN = new RegExp(`^(${NUMBER})_(${NUMBER})_(${NUMBER})$`);

/** @param text as in an address, e.g. `0.42_0.61_0.35` */
export function cameraOf(text: string | undefined): Camera | undefined {
  const [, x, y, ratio] = WRITTEN.exec(text ?? "")?.map(Number) ?? [];
  return x === undefined || y === undefined || ratio === undefined || ratio <= 0 ? undefined : { x, y, ratio };
}

export function cameraText(camera: Camera | undefined): string | undefined {
  return camera && [camera.x, camera.y, camera.ratio].map((number) => String(Math.round(number * 1000) / 1000)).join("_");
}

/** Undefined where all of the map is seen, as it is at first. */
export function readCamera({ x, y, ratio }: Camera): Camera | undefined {
  const isWhole = Math.abs(x - 0.5) < 0.002 && Math.abs(y - 0.5) < 0.002 && Math.abs(ratio - 1) < 0.005;
  return isWhole ? undefined : { x, y, ratio };
}
