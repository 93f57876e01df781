export { DuplicateDecisions } from "./duplicate-decisions.js";
export { type DoubtfulCandidate, noteDoubtful } from "./duplicate-memory.js";
export { DuplicateScan } from "./duplicate-scan.js";
export type { Match, MatchCandidate, MatchDecision } from "./match-candidate.js";
export { MatchReason, matchReasonLabels } from "./match-reason.js";
export { Matcher } from "./matcher.js";
export { nameWords } from "./name-words.js";
export { CERTAIN_FROM, DOUBTFUL_FROM, type PairScore, scorePair } from "./pair-score.js";
export { type Party, partyOf } from "./party.js";
