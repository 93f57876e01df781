import { encodeNodeId } from "../../../planner/node-id.js";
import { rounded } from "../map-drawing.js";
import type { NetworkNodeType } from "../network-arrays.js";
import type { NetworkGraph } from "../network-graph.js";
import type { Sight } from "../sight.js";
import { type FoundTie, tiesOf } from "../tie-details.js";
import { factsOf } from "../tie-facts.js";
import { TieWalker } from "../tie-walker.js";
import { WholeNetworks } from "../whole-network.js";

/** An actor as the audience may see it. */
export interface NamedActor {
  readonly type: NetworkNodeType;
  readonly uuid: string;
  readonly name: string;
  /** Of an organization; empty for a person. */
  readonly kind: string;
}

export interface ExportedNode {
  /** As the API gives it. */
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly kind: string;
  /** From 1, the largest; 0 where none. */
  readonly community: number;
  readonly centrality: number;
}

/** All that ties two actors. */
export interface ExportedEdge {
  readonly source: string;
  readonly target: string;
  /** Its strength, from 0 to 1. */
  readonly weight: number;
  /** The strongest first, with spaces between. */
  readonly kinds: string;
  /** Days; empty where unknown. */
  readonly since: string;
  readonly until: string;
}

export interface ExportedNetwork {
  readonly nodes: readonly ExportedNode[];
  edges(): Iterable<ExportedEdge>;
}

/** The actors that are tied to some other, in the order of their ids, and what ties each two of them, one edge a pair. */
export function exportedNetwork(graph: NetworkGraph, actors: readonly NamedActor[], sight: Sight): ExportedNetwork {
  const walker = new TieWalker(graph);
  const whole = new WholeNetworks(graph).of(sight);
  const centralities = new Map(whole.actors.map(({ node, centrality }) => [node, centrality]));
  const communities = new Map(whole.communities.flatMap((members, index) => members.map(({ node }) => [node, index + 1])));
  const named = actors
    .map((actor) => ({ actor, node: graph.nodeOf(actor.type, actor.uuid) }))
    .filter(({ node }) => node >= 0 && graph.isSeen(node, sight) && centralities.has(node))
    .sort((one, other) => graph.compareIds(one.node, other.node));
  const ids = new Map(named.map(({ actor, node }) => [node, encodeNodeId(actor)]));
  const places = new Map(named.map(({ node }, place) => [node, place]));
  return {
    nodes: named.map(({ actor: { name, type, kind }, node }) => ({
      id: ids.get(node) as string,
      label: name,
      type,
      kind,
      community: communities.get(node) ?? 0,
      centrality: centralities.get(node) ?? 0,
    })),
    *edges() {
      for (const [place, { node }] of named.entries()) {
        const ties = tiesOf(graph, walker, node, sight, (other) => (places.get(other) ?? -1) > place);
        const byActor = new Map<number, FoundTie[]>();
        for (const tie of ties) byActor.set(tie.to, [...(byActor.get(tie.to) ?? []), tie]);
        for (const [to, between] of byActor) {
          yield { source: ids.get(node) as string, target: ids.get(to) as string, ...summedUp(graph, between) };
        }
      }
    },
  };
}

function summedUp(graph: NetworkGraph, ties: readonly FoundTie[]): Omit<ExportedEdge, "source" | "target"> {
  const dates = ties.map((tie) => factsOf(graph, tie));
  const since = dates.map((date) => date.since ?? "").sort();
  const until = dates.map((date) => date.until ?? "").sort();
  return {
    weight: rounded(1 - ties.reduce((gap, { strength }) => gap * (1 - strength), 1)),
    kinds: ties.map(({ kind }) => kind).join(" "),
    since: since[0] ?? "",
    until: until.includes("") ? "" : (until.at(-1) ?? ""),
  };
}
