import { joinOthers } from "./company.js";
import { centralitiesOf, communitiesOf } from "./graph-measures.js";
import { asGraph } from "./graph-of-lines.js";
import type { NetworkGraph } from "./network-graph.js";
import { SeenNetwork } from "./seen-network.js";
import type { Sight } from "./sight.js";

export interface RankedNode {
  readonly node: number;
  /** Of all actors together 1. */
  readonly centrality: number;
}

/** What is known of the whole network, as one audience sees it on one day. */
export interface WholeNetwork {
  readonly computedAt: string;
  /** Of two actors at least, the largest first; members the most central first. */
  readonly communities: readonly (readonly RankedNode[])[];
  /** The most central first. */
  readonly actors: readonly RankedNode[];
}

interface Known {
  readonly whole: WholeNetwork;
  readonly changes: number;
  readonly losses: number;
  readonly madeAt: number;
  readonly tookMs: number;
}

/** As many sights as are kept: each audience's today, and a few more. */
const MOST_KEPT = 12;

/**
 * What is worked out again as soon as anything changed that the sight shows; what takes longer is kept for twenty times as long as it took,
 * but only as long as nothing was taken from what it shows: what is hidden must not have shaped an answer.
 */
const QUICK_MS = 50;
const KEPT_FOR = 20;

/** Works out communities and centralities of all that a sight shows, once for all who ask. */
export class WholeNetworks {
  readonly #known = new Map<string, Known>();

  constructor(
    private readonly graph: NetworkGraph,
    private readonly quickMs = QUICK_MS,
  ) {}

  of(sight: Sight): WholeNetwork {
    const key = `${sight.rank} ${sight.day} ${sight.kinds}`;
    const known = this.#known.get(key);
    const now = performance.now();
    const changes = this.graph.changes.ofRank(sight.rank);
    const losses = this.graph.changes.lossesOfRank(sight.rank);
    if (known?.changes === changes) return known.whole;
    if (known?.losses === losses && known.tookMs > this.quickMs && now - known.madeAt < known.tookMs * KEPT_FOR) return known.whole;
    const whole = workOut(this.graph, sight);
    this.#known.delete(key);
    this.#known.set(key, { whole, changes, losses, madeAt: performance.now(), tookMs: performance.now() - now });
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_KEPT && oldest !== undefined) this.#known.delete(oldest);
    return whole;
  }
}

function workOut(of: NetworkGraph, sight: Sight): WholeNetwork {
  const computedAt = new Date().toISOString();
  const network = SeenNetwork.of(of, sight);
  if (network.size === 0) return { computedAt, communities: [], actors: [] };
  const graph = asGraph(network);
  const ranks = centralitiesOf(graph);
  const found = communitiesOf(graph);
  const communityOf = Int32Array.from({ length: network.size }, (_, point) => found[point] as number);
  joinOthers(network, communityOf);
  const points: number[] = [];
  let all = 0;
  for (let point = 0; point < network.size; point++) {
    if (!network.isActor(point)) continue;
    points.push(point);
    all += ranks[point] as number;
  }
  const shares = new Map(points.map((point) => [point, Math.round(((ranks[point] as number) / all) * 1e9) / 1e9]));
  points.sort((one, other) => (shares.get(other) as number) - (shares.get(one) as number) || one - other);
  const actors: RankedNode[] = [];
  const members = new Map<number, { readonly least: number; readonly ranked: RankedNode[] }>();
  for (const point of points) {
    const ranked = { node: network.nodes[point] as number, centrality: shares.get(point) as number };
    actors.push(ranked);
    const community = communityOf[point] as number;
    const known = members.get(community) ?? { least: point, ranked: [] };
    known.ranked.push(ranked);
    members.set(community, { least: Math.min(known.least, point), ranked: known.ranked });
  }
  const communities = [...members.values()]
    .filter(({ ranked }) => ranked.length > 1)
    .sort((one, other) => other.ranked.length - one.ranked.length || one.least - other.least)
    .map(({ ranked }) => ranked);
  return { computedAt, communities, actors };
}
