import type { IdentifierScheme, OrganizationKind } from "../organization/index.js";
import type { MatchReason } from "./match-reason.js";

/** What is known of an organization that may already be in the directory. */
export interface MatchCandidate {
  /** The caller's own name for it: a decision answers it. */
  readonly key: string;
  readonly name: string;
  readonly acronym?: string | null;
  readonly otherNames?: readonly string[];
  readonly kind?: OrganizationKind;
  /** An EXTERNAL identifier is the id that `sourceId` gives it. */
  readonly identifiers: readonly { readonly scheme: IdentifierScheme; readonly value: string }[];
  /** uuid of the source that speaks. */
  readonly sourceId: string;
  readonly postalCode?: string;
  readonly commune?: string;
  readonly location?: { readonly latitude: number; readonly longitude: number };
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** Named by somebody who knows whom they mean: the one of exactly this name and kind, or none. */
  readonly isExact?: boolean;
}

/** A record of the directory that a candidate may be, and why. */
export interface Match {
  readonly organizationId: string;
  /** 0 to 1: how probable it is that both are one. */
  readonly score: number;
  /** The weightiest first; `matchReasonLabels` has them in words. */
  readonly reasons: readonly MatchReason[];
  /** Found by an identifier that an archived record bears. */
  readonly isArchived: boolean;
}

/** CERTAIN has one match; DOUBTFUL has one or several, best first; NONE has none. */
export interface MatchDecision {
  readonly key: string;
  readonly outcome: "CERTAIN" | "DOUBTFUL" | "NONE";
  readonly matches: readonly Match[];
}
