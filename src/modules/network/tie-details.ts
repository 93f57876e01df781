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
  /** The strongest first. */
  readonly evidence: readonly TieEvidence[];
}

interface Part {
  readonly half: number;
  readonly strength: number;
}

/** The ties from an actor to those of the others that are wanted, the strongest first, with what makes them. */
export function tiesOf(
  graph: NetworkGraph,
  walker: TieWalker,
  from: number,
  sight: Sight,
  isWanted: (node: number) => boolean,
): FoundTie[] {
  const parts = new Map<number, Map<TieKindName, Part[]>>();
  walker.visit(from, sight, (other, half, strength) => {
    if (!isWanted(other)) return;
    const byKind = parts.get(other) ?? new Map<TieKindName, Part[]>();
    const kind = kindOf(graph, half);
    const ofKind = byKind.get(kind) ?? [];
    ofKind.push({ half, strength });
    parts.set(other, byKind.set(kind, ofKind));
  });
  return [...parts]
    .flatMap(([to, byKind]) => [...byKind].map(([kind, ofKind]) => ({ from, to, kind, ...summedUp(graph, ofKind) })))
    .sort((one, other) => other.strength - one.strength || graph.compareIds(one.to, other.to) || (one.kind < other.kind ? -1 : 1));
}

function summedUp(graph: NetworkGraph, parts: readonly Part[]): Pick<FoundTie, "strength" | "evidence"> {
  const shown = parts
    .map(({ half, strength }) => ({ strength, evidence: evidenceOf(graph, half) }))
    .sort((one, other) => other.strength - one.strength || (one.evidence.uuid < other.evidence.uuid ? -1 : 1));
  return {
    strength: 1 - shown.reduce((gap, { strength }) => gap * (1 - strength), 1),
    evidence: shown.slice(0, MOST_EVIDENCE).map(({ evidence }) => evidence),
  };
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
