import { isCommonWord } from "./common-words.js";
import type { MatchCandidate } from "./match-candidate.js";
import { nameWords } from "./name-words.js";

/** A word that so many organizations have may find them alone. */
const RARE = 40;
/** Beside another word, one that so many have. */
const SELECTIVE = 500;
const SINGLE_WORDS = 3;
const PAIRED_WORDS = 4;

/** How many organizations have a word in their names; none for a word that was not counted. */
export type WordCounts = ReadonlyMap<string, number>;

/** The words of a candidate's names under which the directory's index of names may know it, those of its initials included. */
export function lookUpWords({ name, acronym, otherNames = [] }: MatchCandidate): string[] {
  const parts = [name, ...otherNames, ...(acronym ? [acronym] : [])].map(nameWords);
  return [...new Set(parts.flatMap(({ words, initials }) => [...words, ...initials.filter((letters) => letters.length >= 4)]))];
}

/** Words that are worth counting: the common ones are known to be many. */
export function wordsToCount(words: readonly string[]): string[] {
  return words.filter((word) => !isCommonWord(word));
}

/** As `to_tsquery` takes it: by its beginning, since plurals are left out and names may be cut. */
export function termOf(word: string): string {
  return word.length >= 4 && !/^\d/.test(word) ? `'${word}':*` : `'${word}'`;
}

/**
 * What to ask of the index of names so that whoever may be the candidate is found, and few others: each of its rarest words alone, and
 * two by two those that are not too common. A name of nothing but common words must be found whole.
 */
export function lookUpQuery(words: readonly string[], counts: WordCounts): string | undefined {
  const counted = words
    .flatMap((word) => ({ word, count: counts.get(word) ?? Number.POSITIVE_INFINITY }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count || (a.word < b.word ? -1 : 1));
  const rare = counted.filter(({ count }) => count <= RARE).slice(0, SINGLE_WORDS);
  const paired = counted.slice(0, PAIRED_WORDS).filter((one) => !rare.includes(one));
  const pairs = paired.flatMap((one, at) =>
    one.count > SELECTIVE
      ? []
      : counted
          .slice(0, rare.length + PAIRED_WORDS)
          .filter((other) => !rare.includes(other))
          .slice(at + 1)
          .map((other) => `(${termOf(one.word)} & ${termOf(other.word)})`),
  );
  const found = [...rare.map(({ word }) => termOf(word)), ...pairs];
  if (found.length > 0) return found.join(" | ");
  const whole = counted.filter(({ count }) => count > SELECTIVE);
  return whole.length > 0 ? whole.map(({ word }) => termOf(word)).join(" & ") : undefined;
}
