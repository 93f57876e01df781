import { MultiUndirectedGraph } from "graphology";
import type { Sight } from "../../src/modules/network/sight.js";
import { directStrength, ROLE_KIND_BITS, ROLE_WEIGHTS, sharedStrength } from "../../src/modules/network/tie-strength.js";
import type { GeneratedTies } from "./generated-ties.js";

interface TieAttributes {
  readonly role: number;
  readonly audience: number;
  readonly start: number;
  readonly end: number;
  readonly isDirect: boolean;
}

export type Peer = MultiUndirectedGraph<Record<string, never>, TieAttributes>;

/** The same ties in the library that one would take for it. */
export function graphologyOf({ ties }: GeneratedTies): Peer {
  const graph: Peer = new MultiUndirectedGraph();
  for (const { from, to, record, role, audience, start, end } of ties) {
    if (from !== null) addTie(graph, from.join("."), to.join("."), { role, audience, start, end, isDirect: record !== null });
  }
  return graph;
}

export function addTie(graph: Peer, one: string, other: string, attributes: TieAttributes): void {
  graph.mergeNode(one);
  graph.mergeNode(other);
  graph.addEdge(one, other, attributes);
}

function isShown({ audience, start, end, role }: TieAttributes, { rank, day, kinds }: Sight): boolean {
  return audience <= rank && start <= day && day < end && ((ROLE_KIND_BITS[role] as number) & kinds) !== 0;
}

function strengths(graph: Peer, from: string, sight: Sight): Map<string, number> {
  const gaps = new Map<string, number>();
  const tie = (other: string, strength: number): void => {
    if (other !== from) gaps.set(other, (gaps.get(other) ?? 1) * (1 - strength));
  };
  const shared = new Set<string>();
  graph.forEachEdge(from, (_, attributes, one, other) => {
    if (!isShown(attributes, sight)) return;
    const target = one === from ? other : one;
    if (attributes.isDirect) tie(target, directStrength(attributes.role));
    else shared.add(target);
  });
  for (const thing of shared) {
    const members = new Map<string, number>();
    let last: TieAttributes | undefined;
    graph.forEachEdge(thing, (_, attributes, one, other) => {
      if (!isShown(attributes, sight)) return;
      const member = one === thing ? other : one;
      members.set(member, Math.max(members.get(member) ?? 0, ROLE_WEIGHTS[attributes.role] as number));
      last = attributes;
    });
    if (!last) continue;
    const strength = sharedStrength(last.role, members.size, last.start, sight.day) * (members.get(from) ?? 0);
    for (const [member, weight] of members) tie(member, strength * weight);
  }
  return new Map([...gaps].map(([other, gap]) => [other, 1 - gap]));
}

interface NearActor {
  readonly id: string;
  readonly distance: number;
  readonly strength: number;
}

/** Two hops, the strongest first. */
export function graphologyNeighbors(graph: Peer, of: string, sight: Sight, first: number): NearActor[] {
  if (!graph.hasNode(of)) return [];
  const nearest = strengths(graph, of, sight);
  const gaps = new Map<string, number>();
  for (const [via, passedOn] of nearest) {
    for (const [other, strength] of strengths(graph, via, sight)) {
      if (other !== of && !nearest.has(other)) gaps.set(other, (gaps.get(other) ?? 1) * (1 - passedOn * strength));
    }
  }
  return [
    ...[...nearest].map(([id, strength]) => ({ id, distance: 1, strength })),
    ...[...gaps].map(([id, gap]) => ({ id, distance: 2, strength: 1 - gap })),
  ]
    .sort((one, other) => other.strength - one.strength || one.distance - other.distance || (one.id < other.id ? -1 : 1))
    .slice(0, first);
}
