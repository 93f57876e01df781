import type { SeenNetwork } from "./seen-network.js";

type Lines = Pick<SeenNetwork, "size" | "offsets" | "targets">;

/** Of how many points the ways to all others are followed at most, and how many lines are gone along: the other points count like these. */
const MOST_BEGINNINGS = 256;
const LEAST_BEGINNINGS = 16;
const MOST_LINES_FOLLOWED = 20_000_000;

/**
 * The part of the shortest ways between two other points that go by each (betweenness, by Brandes), from 0 to 1; of many points, as
 * some of them, spread over all, have it. Only ways from and to points that count.
 */
export function betweennessOf({ size, offsets, targets }: Lines, counts: (point: number) => boolean): Float64Array {
  const isCounted = Uint8Array.from({ length: size }, (_, point) => (counts(point) ? 1 : 0));
  const beginnings = spread(isCounted, targets.length);
  const between = new Float64Array(size);
  const distances = new Int32Array(size);
  const ways = new Float64Array(size);
  const shares = new Float64Array(size);
  const reached = new Int32Array(size);
  for (const from of beginnings) {
    distances.fill(-1);
    ways.fill(0);
    shares.fill(0);
    distances[from] = 0;
    ways[from] = 1;
    reached[0] = from;
    let count = 1;
    for (let at = 0; at < count; at++) {
      const point = reached[at] as number;
      const beyond = (distances[point] as number) + 1;
      for (let line = offsets[point] as number; line < (offsets[point + 1] as number); line++) {
        const other = targets[line] as number;
        if (distances[other] === -1) {
          distances[other] = beyond;
          reached[count++] = other;
        }
        if (distances[other] === beyond) ways[other] = (ways[other] as number) + (ways[point] as number);
      }
    }
    for (let at = count - 1; at > 0; at--) {
      const point = reached[at] as number;
      const before = (distances[point] as number) - 1;
      // What ends here, and what goes on.
      const passedOn = ((isCounted[point] as number) + (shares[point] as number)) / (ways[point] as number);
      for (let line = offsets[point] as number; line < (offsets[point + 1] as number); line++) {
        const other = targets[line] as number;
        if (distances[other] === before) shares[other] = (shares[other] as number) + passedOn * (ways[other] as number);
      }
      between[point] = (between[point] as number) + (shares[point] as number);
    }
  }
  const all = isCounted.reduce((sum, one) => sum + one, 0);
  const pairs = beginnings.length * Math.max(1, all - 1);
  return between.map((share) => share / pairs);
}

/** Some of the points that count, at even distances. */
function spread(isCounted: Uint8Array, lines: number): number[] {
  const points = Array.from(isCounted.keys()).filter((point) => isCounted[point] === 1);
  const most = Math.min(Math.max(Math.floor(MOST_LINES_FOLLOWED / Math.max(lines, 1)), LEAST_BEGINNINGS), MOST_BEGINNINGS, points.length);
  return Array.from({ length: most }, (_, index) => points[Math.floor((index * points.length) / most)] as number);
}
