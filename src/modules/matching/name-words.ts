import { isCommonWord } from "./common-words.js";

/** Legal forms and what stands for "association": they come and go between two spellings of one name. */
const LEGAL_FORMS = new Set(
  "association associations assoc asso ass assn sas sasu sarl eurl sa scop scic sci snc gie gip ong loi 1901".split(" "),
);

/** Words that carry nothing, elided articles included. */
const EMPTY_WORDS = new Set(
  "l d s n c j m t qu la le les de des du un une et en a au aux pour par sur sous dans avec chez ou the of".split(" "),
);

const SILENT_WORDS = new Set(["", ...LEGAL_FORMS, ...EMPTY_WORDS]);

/** What abbreviations in use stand for, each word without accents. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ctre: "centre",
  ctr: "centre",
  st: "saint",
  ste: "sainte",
  idf: "ile france",
  dep: "departemental",
  dept: "departemental",
  nat: "national",
  cie: "compagnie",
  fed: "federation",
  feder: "federation",
  sce: "service",
  etab: "etablissement",
  ets: "etablissement",
  univ: "universite",
  ccas: "centre communal action sociale",
  mjc: "maison jeune culture",
  deux: "2",
  trois: "3",
  quatre: "4",
  cinq: "5",
  six: "6",
  sept: "7",
  huit: "8",
  dix: "10",
};

const ROMAN = /^(?!vie$)(?=[xvi]{2})(x{0,3})(ix|iv|v?i{0,3})e?$/;
const ROMAN_DIGITS: Readonly<Record<string, number>> = { x: 10, v: 5, i: 1 };
const ORDINAL = /^(\d+)(?:er|ere|e|eme|nd|nde)$/;

/** Distinct words are few beside the names that they make. */
const REMEMBERED_WORDS = 50_000;

/** Of a batch: a name is cut to look for it, and again to compare it. */
const REMEMBERED_NAMES = 5_000;
const cutNames = new Map<string, NameWords>();

/** A name, ready to be compared with others. */
export interface NameWords {
  /** Words that carry it, in order: without accents, case, plural, legal form, articles, or the acronym of the rest. */
  readonly words: readonly string[];
  /** All these words, unbroken. */
  readonly compact: string;
  /** The same words in alphabetical order. */
  readonly sorted: string;
  readonly numbers: readonly string[];
  /** All of its words, without accents or case. */
  readonly plain: readonly string[];
  /** How many characters it was written with, beyond which a source may have cut it. */
  readonly length: number;
}

/**
 * Cuts a name into the words by which it is known again: "ASSOC. L¿ÉTÉ PARISIEN" and "Été parisien" give the same words. A name made of
 * nothing else keeps its legal form and small words.
 */
export function nameWords(name: string): NameWords {
  const known = cutNames.get(name);
  if (known) return known;
  const cut = cutName(name);
  if (cutNames.size >= REMEMBERED_NAMES) cutNames.clear();
  cutNames.set(name, cut);
  return cut;
}

function cutName(name: string): NameWords {
  const key = name
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/\+/g, " plus ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return nameWordsOfKey(key, name.trim().length);
}

/** The same of a name's key, as the directory keeps it (`name_key`). */
export function nameWordsOfKey(key: string, length: number): NameWords {
  const plain = joinLetters(key.split(" "));
  const carrying = plain.filter((word) => !SILENT_WORDS.has(word));
  const words: string[] = [];
  const numbers: string[] = [];
  for (const word of withoutOwnAcronym(carrying.length > 0 ? carrying : plain)) {
    for (const known of knownAgain(word)) {
      words.push(known);
      if (isNumber(known)) numbers.push(known);
    }
  }
  return { words, compact: words.join(""), sorted: words.toSorted().join(" "), numbers, plain, length };
}

/** Letters set apart, three or more, are an acronym: "a p s" is "aps". */
function joinLetters(words: readonly string[]): readonly string[] {
  if (!words.some((word, at) => word.length === 1 && words[at + 1]?.length === 1 && words[at + 2]?.length === 1)) return words;
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    let end = at;
    while (words[end]?.length === 1) end += 1;
    if (end - at >= 3) joined.push(words.slice(at, end).join(""));
    else joined.push(...words.slice(at, Math.max(end, at + 1)));
    at = Math.max(end, at + 1);
  }
  return joined;
}

/** What a name's first letters spell: with and without its small words. */
export function initialsOf({ plain }: NameWords): string[] {
  const formless = plain.filter((word) => !LEGAL_FORMS.has(word));
  const isCarrying = (word: string): boolean => !EMPTY_WORDS.has(word);
  const spelled = [formless.filter(isCarrying), formless, plain.filter(isCarrying), plain].map((words) =>
    words.map((word) => word[0]).join(""),
  );
  return [...new Set(spelled)].filter((letters) => letters.length >= 3);
}

export function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57 && /^\d+$/.test(word);
}

/** What tells a name from others: the sum of its words' weights. */
export function tellingOf(words: readonly string[]): number {
  let sum = 0;
  for (const word of new Set(words)) sum += tellingWeight(word);
  return sum;
}

/** Long words are rare, short ones make up sayings that many are named after ("Coup de pouce"); a number tells little, a word that many have hardly anything: 0 to 1.5. */
export function tellingWeight(word: string): number {
  if (isCommonWord(word)) return 0.2;
  return isNumber(word) ? 0.3 : Math.min(1.5, word.length / 10);
}

/** "KAPITAL JEUNESSE (KJ)" is "KAPITAL JEUNESSE". */
function withoutOwnAcronym(words: readonly string[]): readonly string[] {
  if (words.length < 3) return words;
  const [first, last] = [words[0] ?? "", words.at(-1) ?? ""];
  if (isSpelled(last, words.slice(0, -1))) return words.slice(0, -1);
  return isSpelled(first, words.slice(1)) ? words.slice(1) : words;
}

function isSpelled(acronym: string, words: readonly string[]): boolean {
  return acronym.length === words.length && words.every((word, at) => word[0] === acronym[at]);
}

const remembered = new Map<string, readonly string[]>();

function knownAgain(word: string): readonly string[] {
  const known = remembered.get(word);
  if (known) return known;
  const words = (ABBREVIATIONS[word] ?? word).split(" ").map((one) => singular(asNumber(one)));
  if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
  remembered.set(word, words);
  return words;
}

function asNumber(word: string): string {
  const ordinal = ORDINAL.exec(word)?.[1];
  if (ordinal !== undefined) return ordinal;
  if (/^\d+$/.test(word)) return word.replace(/^0+(?=\d)/, "");
  return ROMAN.test(word) ? String(romanNumber(word)) : word;
}

function romanNumber(word: string): number {
  const digits = [...word.replace(/e$/, "")].map((letter) => ROMAN_DIGITS[letter] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

function singular(word: string): string {
  return word.length > 3 && /[sx]$/.test(word) ? word.slice(0, -1) : word;
}
