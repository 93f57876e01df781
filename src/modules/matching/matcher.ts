import type { StatementRunner } from "../../core/context.js";
import { type Identified, identifiedOrganizations } from "./identified-organizations.js";
import { knownParties } from "./known-parties.js";
import { countWords, likelyByContact, likelyByName } from "./likely-organizations.js";
import { lookUpWords, wordsToCount } from "./look-up-words.js";
import type { Match, MatchCandidate, MatchDecision } from "./match-candidate.js";
import { MatchReason } from "./match-reason.js";
import { CERTAIN_FROM, DOUBTFUL_FROM, isContradicted, scorePair } from "./pair-score.js";
import { type Party, partyOf } from "./party.js";

/** Another match from this score on makes the best one DOUBTFUL. */
const RIVAL_FROM = 0.8;
/** The best that are told. */
const TOLD = 5;
/** Batches for which counted words are remembered: a directory that is being filled changes under its matcher. */
const REMEMBERED_BATCHES = 20;

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
  readonly #counts = new Map<string, number>();
  #batches = 0;

  /** @returns a decision for each candidate, in their order */
  async match(runner: StatementRunner, candidates: readonly MatchCandidate[]): Promise<MatchDecision[]> {
    const identified = groupBy(await identifiedOrganizations(runner, candidates), ({ candidate }) => candidate);
    const isIdentified = (at: number): boolean => identified.get(at)?.some(({ by }) => by !== "LEGAL_UNIT") ?? false;
    const others = candidates.flatMap((candidate, at) => (isIdentified(at) ? [] : { candidate, at }));
    const likely = new Map<number, Set<string>>();
    const note = (at: number, id: string): unknown => (likely.get(at) ?? setIn(likely, at)).add(id);
    for (const [at, found] of identified) for (const { organizationId } of found) note(at, organizationId);
    for (const { candidate, organizationId } of await this.#likely(
      runner,
      others.map(({ candidate }) => candidate),
    )) {
      note((others[candidate] as { readonly at: number }).at, organizationId);
    }
    const known = await knownParties(runner, [...new Set([...likely.values()].flatMap((ids) => [...ids]))]);
    return candidates.map((candidate, at) => {
      const party = partyOf(candidate);
      const found = identified.get(at) ?? [];
      return isIdentified(at)
        ? byIdentifier(candidate.key, party, found, known)
        : byLikeness(candidate.key, party, [...(likely.get(at) ?? [])], found, known);
    });
  }

  async #likely(runner: StatementRunner, candidates: readonly MatchCandidate[]) {
    if (candidates.length === 0) return [];
    this.#batches += 1;
    if (this.#batches % REMEMBERED_BATCHES === 0) this.#counts.clear();
    const words = new Set(candidates.flatMap((candidate) => wordsToCount(lookUpWords(candidate))));
    const uncounted = [...words].filter((word) => !this.#counts.has(word));
    if (uncounted.length > 0) for (const [word, count] of await countWords(runner, uncounted)) this.#counts.set(word, count);
    const [byName, byContact] = [await likelyByName(runner, candidates, this.#counts), await likelyByContact(runner, candidates)];
    return [...byName, ...byContact];
  }
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

function setIn(map: Map<number, Set<string>>, at: number): Set<string> {
  const set = new Set<string>();
  map.set(at, set);
  return set;
}
