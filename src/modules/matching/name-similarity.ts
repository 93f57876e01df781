import { jaroWinkler } from "@skyra/jaro-winkler";
import { distance } from "fastest-levenshtein";
import { isCommonWord } from "./common-words.js";
import { initialsOf, isNumber, type NameWords, tellingOf, tellingWeight } from "./name-words.js";

/** How alike two words must be to be one word mistyped (Jaro-Winkler): "socail", "social". */
const SAME_WORD = 0.93;
const MISTYPED_LETTERS = 5;
/** A word of which another is the beginning is taken for its abbreviation from this length on: "developp", "developpement". */
const ABBREVIATION_LETTERS = 4;
const ABBREVIATION_LIKENESS = 0.9;
/** Weight of a common word, or of an initial, beside that of a telling word. */
const COMMON_WEIGHT = 0.35;
/** Sources cut names at 35, 38 or 40 characters: a shorter one is not cut. */
const CUT_LENGTH = 35;
/** A name that is all of another's first letters, and at least this many, may have been cut. */
const CUT_LETTERS = 18;
/** Below it, names are of two organizations. */
const ALIKE = 0.6;
/** What two names lose when each has a telling word that the other has not: "Mission locale d'Yvetot", "… de Fougères". */
const OTHER_WORD = 0.3;
/** Share of letters in common from which two names are one whatever their words. */
const SAME_LETTERS = 0.85;

export type NameAgreement = "SAME" | "CUT" | "ACRONYM" | "ALIKE" | "DIFFERENT";

export interface NameSimilarity {
  readonly agreement: NameAgreement;
  /** 0 to 1; the same whichever of the two is given first. */
  readonly similarity: number;
  /** What they share tells one organization from others: the sum of its words' telling weights. */
  readonly telling: number;
}

const DIFFERENT: NameSimilarity = { agreement: "DIFFERENT", similarity: 0, telling: 0 };

/** Compares two names by their words in whatever order, then as a whole: the better of both. */
export function compareNames(one: NameWords, other: NameWords): NameSimilarity {
  if (one.sorted === other.sorted || one.compact === other.compact) {
    return { agreement: "SAME", similarity: 1, telling: Math.max(tellingOf(one.words), tellingOf(other.words)) };
  }
  const [left, right] = one.compact < other.compact ? [one, other] : [other, one];
  if (haveOtherNumbers(left, right)) return DIFFERENT;
  // Of two of which one is the beginning of the other, the first is the shorter.
  if (isCut(left, right)) return { agreement: "CUT", similarity: 0.97, telling: tellingOf(left.words) };
  if (isAcronym(left, right) || isAcronym(right, left)) return { agreement: "ACRONYM", similarity: 0.8, telling: 1 };
  return alikeness(left, right);
}

function alikeness(left: NameWords, right: NameWords): NameSimilarity {
  const shared = sharedWeight(left.words, right.words);
  const byWords = (2 * shared.weight) / (weightOf(left.words) + weightOf(right.words));
  const whole = wholeSimilarity(left.compact, right.compact);
  const similarity = Math.max(byWords, whole) - OTHER_WORD * Math.min(1, shared.apart);
  const telling = whole > byWords ? Math.min(tellingOf(left.words), tellingOf(right.words)) : shared.telling;
  return { agreement: similarity >= ALIKE ? "ALIKE" : "DIFFERENT", similarity, telling };
}

/** "FNACA Paris 3" and "FNACA Paris 13" are two, however alike. */
function haveOtherNumbers(one: NameWords, other: NameWords): boolean {
  return one.numbers.length > 0 && other.numbers.length > 0 && !one.numbers.some((number) => other.numbers.includes(number));
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
  if (short.words.length !== 1 || word === undefined || word.length < 3 || long.words.length < 3) return false;
  return initialsOf(long).some((letters) => letters === word || letters === `${word}s`);
}

interface Shared {
  readonly weight: number;
  readonly telling: number;
  /** What tells one from the other: the telling weight of the words that have no partner, on the side that has less of them. */
  readonly apart: number;
}

/** Each word with its best partner, once: first those that are equal, then those that are nearly so. */
function sharedWeight(words: readonly string[], others: readonly string[]): Shared {
  const left = [...others];
  const unmatched: string[] = [];
  const alone: string[] = [];
  let [weight, telling] = [0, 0];
  for (const word of words) {
    const at = left.indexOf(word);
    if (at < 0) {
      unmatched.push(word);
      continue;
    }
    left.splice(at, 1);
    weight += weightOfWord(word);
    telling += tellingWeight(word);
  }
  for (const word of unmatched) {
    const best = bestPartner(word, left);
    if (!best) {
      alone.push(word);
      continue;
    }
    left.splice(best.at, 1);
    weight += best.likeness * Math.min(weightOfWord(word), weightOfWord(best.partner));
    telling += best.likeness * Math.min(tellingWeight(word), tellingWeight(best.partner));
  }
  const tellingAlone = (lonely: readonly string[]): number => tellingOf(lonely.filter((word) => !isCommonWord(word)));
  return { weight, telling, apart: Math.min(tellingAlone(alone), tellingAlone(left)) };
}

function bestPartner(word: string, others: readonly string[]) {
  let best: { at: number; partner: string; likeness: number } | undefined;
  others.forEach((partner, at) => {
    const likeness = wordLikeness(word, partner);
    if (likeness > (best?.likeness ?? 0)) best = { at, partner, likeness };
  });
  return best;
}

function wordLikeness(word: string, other: string): number {
  const [short, long] = word.length < other.length || (word.length === other.length && word < other) ? [word, other] : [other, word];
  if (short[0] !== long[0] || isNumber(short) || isNumber(long)) return 0;
  if (short.length >= ABBREVIATION_LETTERS && long.startsWith(short)) return ABBREVIATION_LIKENESS;
  if (short.length < MISTYPED_LETTERS || long.length - short.length > 3) return 0;
  const likeness = jaroWinkler(short, long);
  return likeness >= SAME_WORD ? likeness : 0;
}

/** The share of letters that do not differ: finds words run together or apart. 0 where it proves nothing. */
function wholeSimilarity(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < longest * SAME_LETTERS) return 0;
  const similarity = 1 - distance(one, other) / longest;
  return similarity >= SAME_LETTERS ? similarity : 0;
}

function weightOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + weightOfWord(word), 0);
}

function weightOfWord(word: string): number {
  return isCommonWord(word) || word.length === 1 ? COMMON_WEIGHT : 1;
}
