export { DuplicateDecisions } from "./duplicate-decisions.js";
export { noteDoubtful } from "./duplicate-memory.js";
export { DuplicateScan } from "./duplicate-scan.js";
export type { Match, MatchCandidate, MatchDecision } from "./match-candidate.js";
export { MatchReason } from "./match-reason.js";
export { Matcher } from "./matcher.js";
export { nameWords } from "./name-words.js";
export { scorePair } from "./pair-score.js";
export { partyOf } from "./party.js";
