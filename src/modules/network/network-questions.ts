import { drawMap, mostTied, rounded } from "./map-drawing.js";
import type { PlainMap } from "./map-measures.js";
import { NeighborSearch } from "./neighbor-search.js";
import { type NetworkNodeType, NODE_TYPES } from "./network-arrays.js";
import type { NetworkGraph } from "./network-graph.js";
import { PathSearch } from "./path-search.js";
import type { Sight } from "./sight.js";
import { type FoundTie, MOST_EVIDENCE, type TieEvidence, tiesOf } from "./tie-details.js";
import type { TieKindName } from "./tie-strength.js";
import { TieWalker } from "./tie-walker.js";

/** An actor by its record. */
export interface ActorId {
  readonly type: NetworkNodeType;
  readonly uuid: string;
}

export interface AnsweredTie {
  readonly kind: TieKindName;
  readonly from: ActorId;
  readonly to: ActorId;
  readonly strength: number;
  readonly evidence: readonly TieEvidence[];
}

export interface AnsweredNeighbor {
  readonly actor: ActorId;
  readonly distance: number;
  readonly strength: number;
  /** Of the strongest chain that leads to the actor, tie by tie. */
  readonly ties: readonly AnsweredTie[];
}

export interface AnsweredPath {
  readonly strength: number;
  /** One a step: all that ties the two, under the kind that does so most. */
  readonly steps: readonly AnsweredTie[];
}

export interface AnsweredMap {
  readonly actors: readonly { readonly actor: ActorId; readonly degree: number }[];
  readonly plain: PlainMap;
  readonly ties: readonly AnsweredTie[];
}

/** Among so many of those around an actor, the nearest, those that a filter lets through are sought. */
const MOST_SIFTED = 10_000;

/** What may be asked of one state of the network. Actors are named by their records, in and out. */
export class NetworkQuestions {
  readonly #walker: TieWalker;
  readonly #neighbors: NeighborSearch;
  readonly #paths: PathSearch;

  constructor(private readonly graph: NetworkGraph) {
    this.#walker = new TieWalker(graph);
    this.#neighbors = new NeighborSearch(graph, this.#walker);
    this.#paths = new PathSearch(graph, this.#walker);
  }

  isSeen(actor: ActorId, sight: Sight): boolean {
    const node = this.#nodeOf(actor);
    return node >= 0 && this.graph.isSeen(node, sight);
  }

  /** None for an actor that the sight does not show. */
  neighbors(of: ActorId, sight: Sight, depth: number, first: number): AnsweredNeighbor[] {
    const node = this.#nodeOf(of);
    if (node < 0) return [];
    return this.#neighbors.neighbors(node, sight, depth, first).map(({ node: found, distance, strength, chain }) => ({
      actor: this.#actorOf(found),
      distance,
      strength: rounded(strength),
      ties: this.#steps(chain, sight).flat(),
    }));
  }

  paths(from: ActorId, to: ActorId, sight: Sight, maxLength: number, first: number): AnsweredPath[] {
    const start = this.#nodeOf(from);
    const end = this.#nodeOf(to);
    if (start < 0 || end < 0) return [];
    return this.#paths
      .paths(start, end, sight, maxLength, first)
      .map(({ chain, strength }) => ({ strength: rounded(strength), steps: this.#steps(chain, sight).flatMap(asOne) }));
  }

  /** An actor with those nearest to it, two ties away at most, and what ties them among each other; of all of these those in `within`. */
  map(around: ActorId, sight: Sight, first: number, within?: readonly string[]): AnsweredMap {
    const node = this.#nodeOf(around);
    if (node < 0 || !this.graph.isSeen(node, sight)) return this.#drawn([], sight);
    const wanted = within && new Set(this.#organizations(within, sight));
    const near = this.#neighbors.neighbors(node, sight, 2, wanted ? MOST_SIFTED : first - 1).map((found) => found.node);
    return this.#drawn([node, ...(wanted ? near.filter((other) => wanted.has(other)) : near).slice(0, first - 1)], sight);
  }

  /** Of these organizations those that are most tied among each other. */
  mapWithin(organizations: readonly string[], sight: Sight, first: number): AnsweredMap {
    return this.#drawn(mostTied(this.graph, this.#walker, this.#organizations(organizations, sight), sight, first), sight);
  }

  #organizations(uuids: readonly string[], sight: Sight): number[] {
    const nodes = uuids.map((uuid) => this.graph.nodeOf("Organization", uuid));
    return nodes.filter((node) => node >= 0 && this.graph.isSeen(node, sight));
  }

  #drawn(shown: readonly number[], sight: Sight): AnsweredMap {
    const { degrees, plain, ties } = drawMap(this.graph, this.#walker, shown, sight);
    return {
      actors: shown.map((node, place) => ({ actor: this.#actorOf(node), degree: degrees[place] as number })),
      plain,
      ties: ties.map((tie) => this.#answered(tie)),
    };
  }

  #steps(chain: readonly number[], sight: Sight): AnsweredTie[][] {
    return chain.slice(1).map((to, step) => {
      const from = chain[step] as number;
      return tiesOf(this.graph, this.#walker, from, sight, (node) => node === to).map((tie) => this.#answered(tie));
    });
  }

  #answered({ from, to, ...tie }: FoundTie): AnsweredTie {
    return { ...tie, strength: rounded(tie.strength), from: this.#actorOf(from), to: this.#actorOf(to) };
  }

  #actorOf(node: number): ActorId {
    return { type: this.graph.typeOf(node), uuid: this.graph.uuidOf(node) };
  }

  #nodeOf({ type, uuid }: ActorId): number {
    return NODE_TYPES.includes(type) ? this.graph.nodeOf(type, uuid) : -1;
  }
}

function asOne(ties: readonly AnsweredTie[]): AnsweredTie[] {
  const [foremost] = ties;
  if (!foremost) return [];
  const strength = 1 - ties.reduce((gap, tie) => gap * (1 - tie.strength), 1);
  return [{ ...foremost, strength: rounded(strength), evidence: ties.flatMap(({ evidence }) => evidence).slice(0, MOST_EVIDENCE) }];
}
