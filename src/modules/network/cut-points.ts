import type { SeenNetwork } from "./seen-network.js";

type Lines = Pick<SeenNetwork, "size" | "offsets" | "targets">;

/**
 * How many of the points that count would be cut off from the largest part of those that a point holds together, were it not there: 0 for
 * a point whose neighbours are tied without it too (Tarjan).
 */
export function cutOffBy({ size, offsets, targets }: Lines, counts: (point: number) => boolean): Int32Array {
  const found = new Int32Array(size);
  const lowest = new Int32Array(size);
  const parents = new Int32Array(size).fill(-1);
  const next = Int32Array.from({ length: size }, (_, point) => offsets[point] as number);
  /** Of what was first found by way of the point, itself included: how many count. */
  const below = new Int32Array(size);
  /** Of the parts that hang on the point alone: all, and the largest. */
  const hanging = new Int32Array(size);
  const largest = new Int32Array(size);
  const cutOff = new Int32Array(size);
  let time = 0;
  for (let root = 0; root < size; root++) {
    if (found[root] !== 0) continue;
    const reached = [root];
    const stack = [root];
    found[root] = lowest[root] = ++time;
    below[root] = counts(root) ? 1 : 0;
    while (stack.length > 0) {
      const point = stack.at(-1) as number;
      const line = next[point] as number;
      if (line < (offsets[point + 1] as number)) {
        next[point] = line + 1;
        const other = targets[line] as number;
        if (found[other] === 0) {
          parents[other] = point;
          found[other] = lowest[other] = ++time;
          below[other] = counts(other) ? 1 : 0;
          stack.push(other);
          reached.push(other);
        } else if (other !== parents[point]) lowest[point] = Math.min(lowest[point] as number, found[other] as number);
        continue;
      }
      stack.pop();
      const parent = parents[point] as number;
      if (parent === -1) continue;
      lowest[parent] = Math.min(lowest[parent] as number, lowest[point] as number);
      below[parent] = (below[parent] as number) + (below[point] as number);
      if ((lowest[point] as number) < (found[parent] as number)) continue;
      hanging[parent] = (hanging[parent] as number) + (below[point] as number);
      largest[parent] = Math.max(largest[parent] as number, below[point] as number);
    }
    for (const point of reached) {
      const rest = (below[root] as number) - (counts(point) ? 1 : 0) - (hanging[point] as number);
      cutOff[point] = (hanging[point] as number) + rest - Math.max(largest[point] as number, rest);
    }
  }
  return cutOff;
}

/** The parts into which what a point holds together would fall without it, as points; each in the order of the points. */
export function partsWithout({ size, offsets, targets }: Lines, point: number): number[][] {
  const isReached = new Uint8Array(size);
  isReached[point] = 1;
  const parts: number[][] = [];
  for (let line = offsets[point] as number; line < (offsets[point + 1] as number); line++) {
    const start = targets[line] as number;
    if (isReached[start] === 1) continue;
    isReached[start] = 1;
    const part = [start];
    for (const at of part) {
      for (let out = offsets[at] as number; out < (offsets[at + 1] as number); out++) {
        const other = targets[out] as number;
        if (isReached[other] === 1) continue;
        isReached[other] = 1;
        part.push(other);
      }
    }
    parts.push(part.sort((one, other) => one - other));
  }
  return parts;
}
