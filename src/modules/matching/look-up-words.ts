import type { MatchCandidate } from "./match-candidate.js";
import { initialsOf, nameWords } from "./name-words.js";

/** A word that so many organizations have may find them alone. */
const RARE = 25;
/** A word that so many organizations have finds them alone if there is no other. */
const SELECTIVE = 200;
/** A word that so many have finds none of them. */
export const MANY = 500;
const SINGLE_WORDS = 3;
const PAIRED_WORDS = 3;

/** How many organizations have a word in their names; none for a word that was not counted. */
export type WordCounts = ReadonlyMap<string, number>;

/** The words of a candidate's names under which the directory's index of names may know it, those of its initials included. */
export function lookUpWords({ name, acronym, otherNames = [] }: MatchCandidate): string[] {
  const parts = [name, ...otherNames, ...(acronym ? [acronym] : [])].map(nameWords);
  return [...new Set(parts.flatMap((part) => [...part.words, ...initialsOf(part).filter((letters) => letters.length >= 4)]))];
}

/** As `to_tsquery` takes it: by its beginning, since plurals are left out and names may be cut. */
export function termOf(word: string): string {
  return word.length >= 4 && !/^\d/.test(word) ? `'${word}':*` : `'${word}'`;
}

/**
 * What to ask of the index of names so that whoever may be the candidate is found, and few others: each of its rarest words alone, and
 * two by two those that are not too common. Nothing for a name of common words, which must be found whole. No word that many
 * organizations have is asked for, even beside another: the index would read all of them.
 */
export function lookUpQuery(words: readonly string[], counts: WordCounts): string | undefined {
  const counted = words
    .map((word) => ({ word, count: counts.get(word) ?? MANY }))
    .filter(({ count }) => count > 0 && count < MANY)
    .sort((a, b) => a.count - b.count || (a.word < b.word ? -1 : 1));
  const rare = counted.filter(({ count }) => count <= RARE).slice(0, SINGLE_WORDS);
  const others = counted.filter((one) => !rare.includes(one)).slice(0, PAIRED_WORDS);
  const pairs = others.flatMap((one, at) => others.slice(at + 1).map((other) => `(${termOf(one.word)} & ${termOf(other.word)})`));
  const found = [...rare.map(({ word }) => termOf(word)), ...pairs];
  if (found.length > 0) return found.join(" | ");
  const [only] = counted;
  return only && only.count <= SELECTIVE ? termOf(only.word) : undefined;
}
