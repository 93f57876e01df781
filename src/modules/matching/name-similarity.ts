import { jaroWinkler } from "@skyra/jaro-winkler";
import { distance } from "fastest-levenshtein";
import { isCommonWord } from "./common-words.js";
import { isNumber, type NameWords } from "./name-words.js";

/** How alike two words must be to be one word mistyped (Jaro-Winkler): "socail", "social". */
const SAME_WORD = 0.93;
const MISTYPED_LETTERS = 5;
/** A word of which another is the beginning is taken for its abbreviation from this length on: "developp", "developpement". */
const ABBREVIATION_LETTERS = 4;
/** Weight of a common word beside that of a telling one. */
const COMMON_WEIGHT = 0.35;
/** Sources cut names at 35, 38 or 40 characters: a shorter one is not cut. */
const CUT_LENGTH = 35;
/** A name that is all of another's first letters, and at least this many, may have been cut. */
const CUT_LETTERS = 18;

export type NameAgreement = "SAME" | "CUT" | "ACRONYM" | "ALIKE" | "DIFFERENT";

export interface NameSimilarity {
  readonly agreement: NameAgreement;
  /** 0 to 1; the same whichever of the two is given first. */
  readonly similarity: number;
  /** Weight of what they share: 1 for a telling word, less for one that many organizations have in their name. */
  readonly telling: number;
}

/** Compares two names by their words in whatever order, then as a whole: the better of both. */
export function compareNames(one: NameWords, other: NameWords): NameSimilarity {
  const [left, right] = one.compact <= other.compact ? [one, other] : [other, one];
  if (haveOtherNumbers(left, right)) return { agreement: "DIFFERENT", similarity: 0, telling: 0 };
  if (left.compact === right.compact || sameWords(left, right)) {
    return { agreement: "SAME", similarity: 1, telling: Math.max(tellingOf(left.words), tellingOf(right.words)) };
  }
  if (isCut(left, right) || isCut(right, left)) return { agreement: "CUT", similarity: 0.97, telling: tellingOf(left.words) };
  if (isAcronym(left, right) || isAcronym(right, left)) return { agreement: "ACRONYM", similarity: 0.8, telling: 1 };
  const shared = sharedWeight(left.words, right.words);
  const byWords = (2 * shared.weight) / (weightOf(left.words) + weightOf(right.words));
  const whole = wholeSimilarity(left.compact, right.compact);
  const similarity = Math.max(byWords, whole);
  const telling = whole > byWords ? Math.min(tellingOf(left.words), tellingOf(right.words)) : shared.telling;
  return { agreement: similarity >= 0.6 ? "ALIKE" : "DIFFERENT", similarity, telling };
}

/** How much of the words tells one organization from others. */
export function tellingOf(words: readonly string[]): number {
  return new Set(words).size === 0 ? 0 : [...new Set(words)].reduce((sum, word) => sum + tellingWeight(word), 0);
}

/** "FNACA Paris 3" and "FNACA Paris 13" are two, however alike. */
function haveOtherNumbers(one: NameWords, other: NameWords): boolean {
  const numbers = one.words.filter(isNumber);
  const others = new Set(other.words.filter(isNumber));
  return numbers.length > 0 && others.size > 0 && !numbers.some((number) => others.has(number));
}

function sameWords(one: NameWords, other: NameWords): boolean {
  return one.words.length === other.words.length && [...one.words].sort().join(" ") === [...other.words].sort().join(" ");
}

function isCut(short: NameWords, long: NameWords): boolean {
  return (
    short.length >= CUT_LENGTH &&
    short.compact.length >= CUT_LETTERS &&
    long.length > short.length &&
    long.compact.startsWith(short.compact)
  );
}

function isAcronym(short: NameWords, long: NameWords): boolean {
  const [word] = short.words;
  return (
    short.words.length === 1 && word !== undefined && long.words.length >= 3 && long.initials.some((letters) => singularLike(letters, word))
  );
}

function singularLike(letters: string, word: string): boolean {
  return letters === word || letters === `${word}s`;
}

/** Each word with its best partner, once. */
function sharedWeight(words: readonly string[], others: readonly string[]): { readonly weight: number; readonly telling: number } {
  const pairs = words
    .flatMap((word, at) => others.map((other, otherAt) => ({ at, otherAt, word, likeness: wordLikeness(word, other) })))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.word.length - b.word.length);
  const [taken, takenOthers] = [new Set<number>(), new Set<number>()];
  let [weight, telling] = [0, 0];
  for (const { at, otherAt, word, likeness } of pairs) {
    if (taken.has(at) || takenOthers.has(otherAt)) continue;
    taken.add(at);
    takenOthers.add(otherAt);
    weight += likeness * Math.min(weightOfWord(word), weightOfWord(others[otherAt] ?? word));
    telling += tellingWeight(word) * likeness;
  }
  return { weight, telling };
}

function wordLikeness(word: string, other: string): number {
  if (word === other) return 1;
  if (isNumber(word) || isNumber(other)) return 0;
  const [short, long] = word.length <= other.length ? [word, other] : [other, word];
  if (short.length >= ABBREVIATION_LETTERS && long.startsWith(short)) return 0.9;
  if (short.length < MISTYPED_LETTERS) return 0;
  const likeness = jaroWinkler(short, long);
  return likeness >= SAME_WORD ? likeness : 0;
}

/** 1 less the share of letters that differ: finds words run together or apart. */
function wholeSimilarity(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < longest * 0.7) return 0;
  const similarity = 1 - distance(one, other) / longest;
  return similarity >= 0.85 ? similarity : 0;
}

function weightOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + weightOfWord(word), 0);
}

function weightOfWord(word: string): number {
  return isCommonWord(word) ? COMMON_WEIGHT : 1;
}

/** A short word or a number tells less than a long one. */
function tellingWeight(word: string): number {
  if (isCommonWord(word)) return 0.2;
  return isNumber(word) ? 0.3 : Math.min(1, word.length / 6);
}
