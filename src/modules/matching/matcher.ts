import type { StatementRunner } from "../../core/context.js";
import { type Decided, decisionsOn } from "./duplicate-memory.js";
import { type Identified, identifiedOrganizations } from "./identified-organizations.js";
import { knownParties } from "./known-parties.js";
import { LikelyFinder } from "./likely-finder.js";
import type { Likely } from "./likely-organizations.js";
import type { Match, MatchCandidate, MatchDecision } from "./match-candidate.js";
import { MatchReason } from "./match-reason.js";
import { CERTAIN_FROM, DOUBTFUL_FROM, isContradicted, RIVAL_FROM, scorePair } from "./pair-score.js";
import { type Party, partyOf } from "./party.js";

/** The best that are told. */
const TOLD = 5;

const IDENTIFIER_REASONS = {
  SIRET: MatchReason.SAME_SIRET,
  SIREN: MatchReason.SAME_SIREN,
  RNA: MatchReason.SAME_RNA,
  INSEE: MatchReason.SAME_CODE,
  QPV: MatchReason.SAME_CODE,
  EXTERNAL: MatchReason.SAME_EXTERNAL_ID,
  LEGAL_UNIT: MatchReason.SAME_SIREN,
} as const satisfies Record<Identified["by"], MatchReason>;

/**
 * Tells which organizations of the directory a batch of candidates are: by their identifiers, else by what they are called, where they
 * are and how they are reached. A few statements for a batch, whatever its size; made for about 1,000. One matcher serves one import at a time.
 */
export class Matcher {
  readonly #finder = new LikelyFinder();

  /** @returns a decision for each candidate, in their order */
  async match(runner: StatementRunner, candidates: readonly MatchCandidate[]): Promise<MatchDecision[]> {
    const parties = candidates.map(partyOf);
    const decided = await decisionsOn(runner, candidates);
    const isRefused = ({ candidate, organizationId }: Likely): boolean => decided.get(candidate)?.refused.has(organizationId) ?? false;
    const found = (await identifiedOrganizations(runner, candidates)).filter((one) => !isRefused(one));
    const identified = groupBy(found, ({ candidate }) => candidate);
    const isIdentified = (at: number): boolean => identified.get(at)?.some(({ by }) => by !== "LEGAL_UNIT") ?? false;
    const isAccepted = (at: number): boolean => decided.get(at)?.accepted !== undefined;
    const others = candidates.flatMap((_, at) => (isIdentified(at) || isAccepted(at) ? [] : at));
    const likely = [
      ...[...identified.values()].flat(),
      ...(await this.#finder.find(runner, candidates, parties, others)).filter((one) => !isRefused(one)),
    ];
    const known = await knownParties(runner, [...new Set(likely.map(({ organizationId }) => organizationId))]);
    const likelyOf = groupBy(likely, ({ candidate }) => candidate);
    return candidates.map(({ key }, at) => {
      const party = parties[at] as Party;
      const accepted = decided.get(at)?.accepted;
      if (accepted !== undefined) return byDecision(key, accepted);
      const found = identified.get(at) ?? [];
      if (isIdentified(at)) return byIdentifier(key, party, found, known);
      if (candidates[at]?.isExact) return byExactName(key, party, likelyOf.get(at) ?? [], known);
      const ids = [...new Set((likelyOf.get(at) ?? []).map(({ organizationId }) => organizationId))];
      return byLikeness(key, party, ids, found, known);
    });
  }
}

function byDecision(key: string, accepted: NonNullable<Decided["accepted"]>): MatchDecision {
  return { key, outcome: "CERTAIN", matches: [{ ...accepted, score: 1, reasons: [MatchReason.DECIDED] }] };
}

/** A register says who it is: CERTAIN, unless registers contradict each other. */
function byIdentifier(key: string, party: Party, found: readonly Identified[], known: ReadonlyMap<string, Party>): MatchDecision {
  const bearers = groupBy(
    found.filter(({ by }) => by !== "LEGAL_UNIT"),
    ({ organizationId }) => organizationId,
  );
  const matches = [...bearers].map(([organizationId, borne]): Match & { readonly isContradicted: boolean } => {
    const bearer = known.get(organizationId);
    const isDenied = bearer !== undefined && isContradicted(party, bearer);
    return {
      organizationId,
      score: isDenied ? 0.5 : 1,
      reasons: [...new Set(borne.map(({ by }) => IDENTIFIER_REASONS[by])), ...(bearer ? contradictions(party, bearer) : [])],
      isArchived: borne.some(({ isArchived }) => isArchived),
      isContradicted: isDenied,
    };
  });
  const [only, ...more] = matches;
  const isCertain = only !== undefined && more.length === 0 && !only.isContradicted;
  return { key, outcome: isCertain ? "CERTAIN" : "DOUBTFUL", matches: matches.map(({ isContradicted: _, ...match }) => match) };
}

function contradictions(party: Party, bearer: Party): MatchReason[] {
  return scorePair(party, bearer).reasons.filter((reason) => CONTRADICTIONS.has(reason));
}

const CONTRADICTIONS: ReadonlySet<MatchReason> = new Set([MatchReason.OTHER_SIREN, MatchReason.OTHER_RNA, MatchReason.OTHER_ESTABLISHMENT]);

/** Several of one name are in doubt, as they are for whoever named it. */
function byExactName(key: string, party: Party, likely: readonly Likely[], known: ReadonlyMap<string, Party>): MatchDecision {
  const names = new Set(party.names.map(({ compact }) => compact));
  const matches = [...new Set(likely.map(({ organizationId }) => organizationId))].flatMap((organizationId): Match[] => {
    const other = known.get(organizationId);
    const isSame =
      other !== undefined && other.kind === (party.kind ?? other.kind) && other.names.some(({ compact }) => names.has(compact));
    return isSame ? [{ organizationId, score: 1, reasons: [MatchReason.SAME_NAME], isArchived: false }] : [];
  });
  const outcome = matches.length === 1 ? "CERTAIN" : matches.length === 0 ? "NONE" : "DOUBTFUL";
  return { key, outcome, matches: matches.slice(0, TOLD) };
}

function byLikeness(
  key: string,
  party: Party,
  ids: readonly string[],
  found: readonly Identified[],
  known: ReadonlyMap<string, Party>,
): MatchDecision {
  const archived = new Set(found.filter(({ isArchived }) => isArchived).map(({ organizationId }) => organizationId));
  const scored = ids
    .flatMap((organizationId) => {
      const other = known.get(organizationId);
      return other && !archived.has(organizationId) ? { organizationId, ...scorePair(party, other) } : [];
    })
    .filter(({ score }) => score >= DOUBTFUL_FROM)
    .sort((a, b) => b.score - a.score || (a.organizationId < b.organizationId ? -1 : 1))
    .slice(0, TOLD);
  const [best, second] = scored;
  if (!best) return { key, outcome: "NONE", matches: [] };
  const hasRival = second !== undefined && second.score >= RIVAL_FROM;
  const isCertain = best.score >= CERTAIN_FROM && !best.isContradicted && !hasRival;
  const told = scored.map(
    ({ organizationId, score, reasons }): Match => ({
      organizationId,
      score,
      reasons: hasRival && score >= RIVAL_FROM ? [...reasons, MatchReason.SEVERAL_LIKELY] : reasons,
      isArchived: false,
    }),
  );
  return { key, outcome: isCertain ? "CERTAIN" : "DOUBTFUL", matches: isCertain ? told.slice(0, 1) : told };
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
