import type { SeenNetwork } from "./seen-network.js";

type Lines = Pick<SeenNetwork, "offsets" | "targets" | "weights">;

interface Level extends Lines {
  readonly size: number;
  /** By point: the weight, in both directions, of what lies within it. */
  readonly inner: Float64Array;
}

/** Rounds after which points that still waver stay where they are. */
const MOST_ROUNDS = 50;

/**
 * Which points are tied more among each other than chance would have it (Louvain): each goes to the community of its neighbours that
 * raises modularity most, then communities become points, until nothing is gained. The same network gives the same communities.
 * @returns by point, the number of its community, from 0
 */
export function findCommunities(network: Lines & { readonly size: number }): Int32Array {
  let level: Level = { ...pick(network), size: network.size, inner: new Float64Array(network.size) };
  const communities = Int32Array.from({ length: network.size }, (_, point) => point);
  for (;;) {
    const moved = moveEach(level);
    const { count } = renumber(moved);
    for (let point = 0; point < communities.length; point++) communities[point] = moved[communities[point] as number] as number;
    if (count === level.size) return communities;
    level = gathered(level, moved, count);
  }
}

function pick({ offsets, targets, weights }: Lines): Lines {
  return { offsets, targets, weights };
}

function moveEach({ size, offsets, targets, weights, inner }: Level): Int32Array {
  const communityOf = Int32Array.from({ length: size }, (_, point) => point);
  const own = inner.slice();
  for (let point = 0; point < size; point++) {
    for (let line = offsets[point] as number; line < (offsets[point + 1] as number); line++) {
      own[point] = (own[point] as number) + (weights[line] as number);
    }
  }
  const totals = own.slice();
  const all = own.reduce((sum, weight) => sum + weight, 0);
  const toward = new Float64Array(size);
  const near = new Int32Array(size);
  for (let round = 0, moves = 1; moves > 0 && round < MOST_ROUNDS; round++) {
    moves = 0;
    for (let point = 0; point < size; point++) {
      const from = communityOf[point] as number;
      let count = 0;
      for (let line = offsets[point] as number; line < (offsets[point + 1] as number); line++) {
        const community = communityOf[targets[line] as number] as number;
        if (toward[community] === 0) near[count++] = community;
        toward[community] = (toward[community] as number) + (weights[line] as number);
      }
      const weight = own[point] as number;
      totals[from] = (totals[from] as number) - weight;
      const gainIn = (community: number): number => (toward[community] as number) - ((totals[community] as number) * weight) / all;
      let best = from;
      let bestGain = gainIn(from);
      for (let index = 0; index < count; index++) {
        const community = near[index] as number;
        const gain = gainIn(community);
        if (gain > bestGain) {
          best = community;
          bestGain = gain;
        }
      }
      for (let index = 0; index < count; index++) toward[near[index] as number] = 0;
      totals[best] = (totals[best] as number) + weight;
      communityOf[point] = best;
      if (best !== from) moves++;
    }
  }
  return communityOf;
}

/** From 0, in the order in which they appear. */
function renumber(communities: Int32Array): { readonly count: number } {
  const numbers = new Int32Array(communities.length).fill(-1);
  let count = 0;
  for (let point = 0; point < communities.length; point++) {
    const community = communities[point] as number;
    if (numbers[community] === -1) numbers[community] = count++;
    communities[point] = numbers[community] as number;
  }
  return { count };
}

function gathered({ size, offsets, targets, weights, inner }: Level, communityOf: Int32Array, count: number): Level {
  const members: number[][] = Array.from({ length: count }, () => []);
  for (let point = 0; point < size; point++) members[communityOf[point] as number]?.push(point);
  const gatheredInner = new Float64Array(count);
  const gatheredOffsets = new Int32Array(count + 1);
  const gatheredTargets: number[] = [];
  const gatheredWeights: number[] = [];
  for (const [community, points] of members.entries()) {
    const toward = new Map<number, number>();
    for (const point of points) {
      gatheredInner[community] = (gatheredInner[community] as number) + (inner[point] as number);
      for (let line = offsets[point] as number; line < (offsets[point + 1] as number); line++) {
        const other = communityOf[targets[line] as number] as number;
        if (other === community) gatheredInner[community] = (gatheredInner[community] as number) + (weights[line] as number);
        else toward.set(other, (toward.get(other) ?? 0) + (weights[line] as number));
      }
    }
    for (const [other, weight] of [...toward].sort(([one], [another]) => one - another)) {
      gatheredTargets.push(other);
      gatheredWeights.push(weight);
    }
    gatheredOffsets[community + 1] = gatheredTargets.length;
  }
  return {
    size: count,
    inner: gatheredInner,
    offsets: gatheredOffsets,
    targets: Int32Array.from(gatheredTargets),
    weights: Float64Array.from(gatheredWeights),
  };
}
