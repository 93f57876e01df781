import type { PlainMap } from "./map-measures.js";
import type { NetworkNodeType } from "./network-arrays.js";
import type { TieEvidence } from "./tie-details.js";
import type { TieFacts } from "./tie-facts.js";
import type { TieKindName } from "./tie-strength.js";

/** An actor by its record. */
export interface ActorId {
  readonly type: NetworkNodeType;
  readonly uuid: string;
}

export interface AnsweredTie extends TieFacts {
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

export interface AnsweredIntroduction extends AnsweredPath {
  /** Who is tied to the one to be met; null where the one who asks is. */
  readonly introducer: ActorId | null;
}

export interface AnsweredTieChange {
  readonly tie: AnsweredTie;
  readonly isOnly: boolean;
}

export interface AnsweredComparison {
  readonly formedCount: number;
  readonly formed: readonly AnsweredTieChange[];
  readonly dissolvedCount: number;
  readonly dissolved: readonly AnsweredTieChange[];
}

export interface AnsweredRank {
  readonly actor: ActorId;
  readonly centrality: number;
}

export interface AnsweredCommunity {
  /** From 1, the largest. */
  readonly number: number;
  readonly size: number;
  /** The most central, {@link MOST_MEMBERS} at most. */
  readonly members: readonly AnsweredRank[];
  /** The uuids of its most central organizations, by which it is named. */
  readonly organizations: readonly string[];
}

export interface AnsweredBridge {
  readonly actor: ActorId;
  readonly cutOffCount: number;
  readonly cutOff: readonly ActorId[];
  readonly betweenness: number;
}
