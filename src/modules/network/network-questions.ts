import { AUDIENCES } from "../../core/audience.js";
import { findBridges } from "./bridge-search.js";
import { findGaps, type Gap, type GapGround, type Profile } from "./gap-search.js";
import { IntroductionSearch } from "./introduction-search.js";
import { drawMap, mostTied, rounded } from "./map-drawing.js";
import { NeighborSearch } from "./neighbor-search.js";
import type {
  ActorId,
  AnsweredBridge,
  AnsweredCommunity,
  AnsweredComparison,
  AnsweredIntroduction,
  AnsweredMap,
  AnsweredNeighbor,
  AnsweredPath,
  AnsweredRank,
  AnsweredTie,
  AnsweredTieChange,
} from "./network-answers.js";
import { NODE_TYPES } from "./network-arrays.js";
import type { NetworkGraph } from "./network-graph.js";
import { type FoundPath, PathSearch } from "./path-search.js";
import type { Sight } from "./sight.js";
import { compareTies, type TieChange } from "./tie-comparison.js";
import { compareTiesOf, type FoundTie, MOST_EVIDENCE, tiesOf } from "./tie-details.js";
import { factsOf } from "./tie-facts.js";
import { TieWalker } from "./tie-walker.js";
import { type RankedNode, WholeNetworks } from "./whole-network.js";

/** Of each community so many members are listed, and so many organizations say what it is about. */
export const MOST_MEMBERS = 100;
const MOST_NAMING = 1_000;

/** Among so many of those around an actor, the nearest, those that a filter lets through are sought. */
const MOST_SIFTED = 10_000;

/** What may be asked of one state of the network. Actors are named by their records, in and out. */
export class NetworkQuestions {
  readonly #walker: TieWalker;
  readonly #neighbors: NeighborSearch;
  readonly #paths: PathSearch;
  readonly #introductions: IntroductionSearch;
  readonly #wholes: WholeNetworks;

  constructor(private readonly graph: NetworkGraph) {
    this.#walker = new TieWalker(graph);
    this.#neighbors = new NeighborSearch(graph, this.#walker);
    this.#paths = new PathSearch(graph, this.#walker);
    this.#introductions = new IntroductionSearch(graph, this.#walker);
    this.#wholes = new WholeNetworks(graph);
  }

  isSeen(actor: ActorId, sight: Sight): boolean {
    const node = this.#nodeOf(actor);
    return node >= 0 && this.graph.isSeen(node, sight);
  }

  /** None for an actor that the sight does not show. */
  neighbors(of: ActorId, sight: Sight, depth: number, first: number): AnsweredNeighbor[] {
    const node = this.#nodeOf(of);
    if (node < 0) return [];
    const steps = (chain: readonly number[]) => this.#steps(chain, sight).flat();
    return this.#neighbors.neighbors(node, sight, depth, first).map(({ node: found, distance, strength, chain }) => ({
      actor: this.#actorOf(found),
      distance,
      strength: rounded(strength),
      get ties() {
        return steps(chain);
      },
    }));
  }

  paths(from: ActorId, to: ActorId, sight: Sight, maxLength: number, first: number): AnsweredPath[] {
    const start = this.#nodeOf(from);
    const end = this.#nodeOf(to);
    if (start < 0 || end < 0) return [];
    return this.#paths.paths(start, end, sight, maxLength, first).map((path) => this.#path(path, sight));
  }

  /** For each who is tied to the one to be met, the strongest way to it. */
  introductions(from: ActorId, to: ActorId, sight: Sight, maxLength: number, first: number): AnsweredIntroduction[] {
    const start = this.#nodeOf(from);
    const end = this.#nodeOf(to);
    if (start < 0 || end < 0) return [];
    return this.#introductions.introductions(start, end, sight, maxLength, first).map((found) => {
      const introducer = found.chain.at(-2) as number;
      return { ...this.#path(found, sight), introducer: introducer === start ? null : this.#actorOf(introducer) };
    });
  }

  /** What has formed and what has dissolved of an actor's ties. */
  compare(of: ActorId, before: Sight, after: Sight, first: number): AnsweredComparison {
    const node = this.#nodeOf(of);
    const isSeen = node >= 0 && this.graph.isSeen(node, after);
    return this.#compared(isSeen ? [node] : [], { before, after }, first, () => true);
  }

  /** The same of the ties of organizations among each other. */
  compareWithin(organizations: readonly string[], before: Sight, after: Sight, first: number): AnsweredComparison {
    const nodes = this.#organizations(organizations, after);
    const places = new Map(nodes.map((node, place) => [node, place]));
    return this.#compared(nodes, { before, after }, first, (from, to) => (places.get(to) ?? -1) > (places.get(from) as number));
  }

  communities(
    sight: Sight,
    first: number,
  ): { readonly computedAt: string; readonly count: number; readonly communities: readonly AnsweredCommunity[] } {
    const { computedAt, communities } = this.#wholes.of(sight);
    return {
      computedAt,
      count: communities.length,
      communities: communities.slice(0, first).map((ranked, index) => ({
        number: index + 1,
        size: ranked.length,
        members: ranked.slice(0, MOST_MEMBERS).map((member) => this.#ranked(member)),
        organizations: ranked
          .filter(({ node }) => this.graph.typeOf(node) === "Organization")
          .slice(0, MOST_NAMING)
          .map(({ node }) => this.graph.uuidOf(node)),
      })),
    };
  }

  /** The most central of all actors. */
  central(sight: Sight, first: number): { readonly computedAt: string; readonly actors: readonly AnsweredRank[] } {
    const { computedAt, actors } = this.#wholes.of(sight);
    return { computedAt, actors: actors.slice(0, first).map((actor) => this.#ranked(actor)) };
  }

  /** Whose absence would cut some of these organizations off from the others. */
  bridges(organizations: readonly string[], sight: Sight, first: number): AnsweredBridge[] {
    return findBridges(this.graph, this.#walker, this.#organizations(organizations, sight), sight, first).map(
      ({ node, cutOff, ...bridge }) => ({
        ...bridge,
        actor: this.#actorOf(node),
        cutOff: cutOff.map((cut) => this.#actorOf(cut)),
      }),
    );
  }

  /** Pairs of organizations that share much and no tie. */
  gaps(profiles: readonly Profile[], sight: Sight, first: number, grounds: readonly GapGround[]): Gap[] {
    return findGaps(this.graph, this.#walker, profiles, sight, first, grounds);
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

  #compared(
    nodes: readonly number[],
    sights: { readonly before: Sight; readonly after: Sight },
    first: number,
    isWanted: (from: number, to: number) => boolean,
  ): AnsweredComparison {
    const all = nodes.map((node) => compareTies(this.graph, this.#walker, node, sights, (other) => isWanted(node, other)));
    const formed = all.flatMap((changes) => changes.formed);
    const dissolved = all.flatMap((changes) => changes.dissolved);
    const strongest = (changes: TieChange[]): AnsweredTieChange[] =>
      changes
        .sort((one, other) => compareTiesOf(this.graph, one.tie, other.tie))
        .slice(0, first)
        .map(({ tie, isOnly }) => ({ tie: this.#answered(tie), isOnly }));
    return {
      formedCount: formed.length,
      formed: strongest(formed),
      dissolvedCount: dissolved.length,
      dissolved: strongest(dissolved),
    };
  }

  #path({ chain, strength }: FoundPath, sight: Sight): AnsweredPath {
    return { strength: rounded(strength), steps: this.#steps(chain, sight).flatMap(asOne) };
  }

  #ranked({ node, centrality }: RankedNode): AnsweredRank {
    return { actor: this.#actorOf(node), centrality };
  }

  #steps(chain: readonly number[], sight: Sight): AnsweredTie[][] {
    return chain.slice(1).map((to, step) => {
      const from = chain[step] as number;
      return tiesOf(this.graph, this.#walker, from, sight, (node) => node === to).map((tie) => this.#answered(tie));
    });
  }

  #answered(tie: FoundTie): AnsweredTie {
    const { from, to, kind, strength, evidence } = tie;
    return {
      kind,
      strength: rounded(strength),
      from: this.#actorOf(from),
      to: this.#actorOf(to),
      evidence,
      ...factsOf(this.graph, tie),
    };
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
  return [
    {
      ...foremost,
      strength: rounded(strength),
      evidence: ties.flatMap(({ evidence }) => evidence).slice(0, MOST_EVIDENCE),
      since: ties.some(({ since }) => since === null) ? null : (ties.map(({ since }) => since).sort()[0] ?? null),
      until: ties.some(({ until }) => until === null)
        ? null
        : (ties
            .map(({ until }) => until)
            .sort()
            .at(-1) ?? null),
      audience: AUDIENCES.find((audience) => ties.some((tie) => tie.audience === audience)) ?? foremost.audience,
    },
  ];
}
