import type { SeenNetwork } from "./seen-network.js";

/**
 * Communities are of actors, but are found together with what these share: whoever was left alone with it joins the community of those to
 * whom it is tied most.
 *
 * @param communityOf by point; changed in place
 */
export function joinOthers(network: SeenNetwork, communityOf: Int32Array): void {
  const { offsets, targets, weights, size } = network;
  const actors = new Int32Array(size);
  for (let point = 0; point < size; point++) if (network.isActor(point)) count(actors, communityOf[point] as number, 1);
  const linesOf = function* (point: number): Generator<readonly [other: number, weight: number]> {
    for (let line = offsets[point] as number; line < (offsets[point + 1] as number); line++) {
      yield [targets[line] as number, weights[line] as number];
    }
  };
  for (let point = 0; point < size; point++) {
    if (!network.isActor(point) || actors[communityOf[point] as number] !== 1) continue;
    const toward = new Map<number, number>();
    const add = (other: number, weight: number): void => {
      const community = communityOf[other] as number;
      if (other !== point) toward.set(community, (toward.get(community) ?? 0) + weight);
    };
    for (const [other, weight] of linesOf(point)) {
      if (network.isActor(other)) add(other, weight);
      else for (const [member, part] of linesOf(other)) add(member, (weight * part) / 1_000_000);
    }
    const [best] = [...toward].sort(([one, weight], [other, otherWeight]) => otherWeight - weight || one - other);
    if (!best) continue;
    count(actors, communityOf[point] as number, -1);
    communityOf[point] = best[0];
    count(actors, best[0], 1);
  }
}

function count(counts: Int32Array, at: number, change: number): void {
  counts[at] = (counts[at] as number) + change;
}
