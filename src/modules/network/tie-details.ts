import type { NetworkGraph } from "./network-graph.js";
import type { Sight } from "./sight.js";
import { TIE_ROLES, type TieKindName } from "./tie-strength.js";
import type { TieWalker } from "./tie-walker.js";

/** Of the many records that may tie two actors in one way, how many are shown. */
export const MOST_EVIDENCE = 10;

/** Something that makes a tie, by the uuid of its record. */
export interface TieEvidence {
  readonly type: "Relationship" | "Position" | "Project" | "Event" | "Committee" | "Publication";
  readonly uuid: string;
}

/** Two actors and one kind of what ties them. */
export interface FoundTie {
  readonly from: number;
  readonly to: number;
  readonly kind: TieKindName;
  readonly strength: number;
  /** The strongest first, {@link MOST_EVIDENCE} at most. */
  readonly evidence: readonly TieEvidence[];
  /** All of it, shown or not, as half ties of `from`. */
  readonly halves: readonly number[];
  readonly sight: Sight;
}

/** One record that ties two actors: the half tie that leads to it, or by it to the other. */
export interface TiePart {
  readonly half: number;
  readonly strength: number;
}

/** What ties an actor to those of the others that are wanted, by these, then by kind. */
export function partsOf(
  graph: NetworkGraph,
  walker: TieWalker,
  from: number,
  sight: Sight,
  isWanted: (node: number) => boolean,
): Map<number, Map<TieKindName, TiePart[]>> {
  const parts = new Map<number, Map<TieKindName, TiePart[]>>();
  walker.visit(from, sight, (other, half, strength) => {
    if (!isWanted(other)) return;
    const byKind = parts.get(other) ?? new Map<TieKindName, TiePart[]>();
    const kind = kindOf(graph, half);
    const ofKind = byKind.get(kind) ?? [];
    ofKind.push({ half, strength });
    parts.set(other, byKind.set(kind, ofKind));
  });
  return parts;
}

/** The ties from an actor to those of the others that are wanted, the strongest first, with what makes them. */
export function tiesOf(
  graph: NetworkGraph,
  walker: TieWalker,
  from: number,
  sight: Sight,
  isWanted: (node: number) => boolean,
): FoundTie[] {
  return [...partsOf(graph, walker, from, sight, isWanted)]
    .flatMap(([to, byKind]) => [...byKind].map(([kind, ofKind]) => tieOf(graph, from, to, kind, ofKind, sight)))
    .sort((one, other) => compareTiesOf(graph, one, other));
}

/** The strongest first. */
export function compareTiesOf(graph: NetworkGraph, one: FoundTie, other: FoundTie): number {
  return (
    other.strength - one.strength ||
    graph.compareIds(one.from, other.from) ||
    graph.compareIds(one.to, other.to) ||
    (one.kind < other.kind ? -1 : 1)
  );
}

export function tieOf(graph: NetworkGraph, from: number, to: number, kind: TieKindName, parts: readonly TiePart[], sight: Sight): FoundTie {
  const shown = parts
    .map(({ half, strength }) => ({ half, strength, evidence: evidenceOf(graph, half) }))
    .sort((one, other) => other.strength - one.strength || (one.evidence.uuid < other.evidence.uuid ? -1 : 1));
  return {
    from,
    to,
    kind,
    strength: 1 - shown.reduce((gap, { strength }) => gap * (1 - strength), 1),
    evidence: shown.slice(0, MOST_EVIDENCE).map(({ evidence }) => evidence),
    halves: shown.map(({ half }) => half),
    sight,
  };
}

/** The same for the same record on whatever day. */
export function partKey(graph: NetworkGraph, { half }: TiePart): string {
  const { type, uuid } = evidenceOf(graph, half);
  return `${type} ${uuid}`;
}

function evidenceOf(graph: NetworkGraph, half: number): TieEvidence {
  const target = graph.targetOf(half);
  if (graph.isActor(target)) {
    return { type: kindOf(graph, half) === "POSITION" ? "Position" : "Relationship", uuid: graph.recordOf(half) };
  }
  return { type: graph.typeOf(target) as TieEvidence["type"], uuid: graph.uuidOf(target) };
}

function kindOf(graph: NetworkGraph, half: number): TieKindName {
  return (TIE_ROLES[graph.roleOf(half)] as { kind: TieKindName }).kind;
}
