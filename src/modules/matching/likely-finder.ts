import type { StatementRunner } from "../../core/context.js";
import { countWords, type Likely, type LikelyByName, likelyByContact, likelyByName } from "./likely-organizations.js";
import { lookUpWords, type WordCounts } from "./look-up-words.js";
import type { MatchCandidate } from "./match-candidate.js";
import { mayMatch } from "./pair-score.js";
import type { Party } from "./party.js";

/** Batches for which counted words are remembered: a directory that is being filled changes under whoever searches it. */
const REMEMBERED_BATCHES = 20;

/** Finds whom candidates may be by what they are called and how they are reached. Remembers how many have a word in their names. */
export class LikelyFinder {
  readonly #counts = new Map<string, number>();
  #batches = 0;

  /**
   * @param parties of all candidates
   * @param at which of the candidates to look for
   */
  async find(
    runner: StatementRunner,
    candidates: readonly MatchCandidate[],
    parties: readonly Party[],
    at: readonly number[],
  ): Promise<Likely[]> {
    if (at.length === 0) return [];
    const asked = at.map((one) => candidates[one] as MatchCandidate);
    const words = asked.map(lookUpWords);
    const counts = await this.#count(runner, new Set(words.flat()));
    const ofAsked = (likely: Likely): Likely => ({ candidate: at[likely.candidate] as number, organizationId: likely.organizationId });
    const byName = await likelyByName(runner, asked, words, counts);
    const byContact = await likelyByContact(runner, asked);
    const isWorthALook = (likely: LikelyByName): boolean => mayMatch(parties[at[likely.candidate] as number] as Party, likely.names);
    return [...byName.filter(isWorthALook), ...byContact].map(ofAsked);
  }

  /** Of its own words alone: another batch may begin to forget while this one counts. */
  async #count(runner: StatementRunner, words: ReadonlySet<string>): Promise<WordCounts> {
    this.#batches += 1;
    if (this.#batches % REMEMBERED_BATCHES === 0) this.#counts.clear();
    const counts = new Map<string, number>();
    const uncounted: string[] = [];
    for (const word of words) {
      const count = this.#counts.get(word);
      if (count === undefined) uncounted.push(word);
      else counts.set(word, count);
    }
    if (uncounted.length === 0) return counts;
    for (const [word, count] of await countWords(runner, uncounted)) {
      counts.set(word, count);
      this.#counts.set(word, count);
    }
    return counts;
  }
}
