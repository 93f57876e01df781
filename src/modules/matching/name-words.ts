/** Legal forms and what stands for "association": they come and go between two spellings of one name. */
const LEGAL_FORMS = new Set(
  "association associations assoc asso ass assn sas sasu sarl eurl sa scop scic sci snc gie gip ong loi1901".split(" "),
);

/** Words that carry nothing, elided articles included. */
const EMPTY_WORDS = new Set(
  "l d s n c j m t qu la le les de des du un une et en a au aux pour par sur sous dans avec chez ou the of".split(" "),
);

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

/** A name, ready to be compared with others. */
export interface NameWords {
  /** Words that carry it, in order: without accents, case, plural, legal form, articles, or the acronym of the rest. */
  readonly words: readonly string[];
  /** All these words, unbroken. */
  readonly compact: string;
  /** What its first letters spell: with and without the small words. */
  readonly initials: readonly string[];
  /** How many characters it was written with, beyond which a source may have cut it. */
  readonly length: number;
}

/**
 * Cuts a name into the words by which it is known again: "ASSOC. L¿ÉTÉ PARISIEN" and "Été parisien" give the same words. A name made of nothing else
 * keeps its legal form and small words.
 */
export function nameWords(name: string): NameWords {
  const plain = plainWords(name);
  const carrying = withoutLegalForm(plain).filter((word) => !EMPTY_WORDS.has(word));
  const kept = carrying.length > 0 ? carrying : plain;
  const spelled = withoutOwnAcronym(kept.flatMap((word) => (ABBREVIATIONS[word] ?? word).split(" ")));
  const words = spelled.map((word) => singular(asNumber(word)));
  return { words, compact: words.join(""), initials: initialsOf(plain, kept), length: name.trim().length };
}

/** Lower case, without accents or punctuation; letters set apart ("A.P.S.", "A P S") joined. */
function plainWords(name: string): string[] {
  const plain = name
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .replace(/loi (de )?1901/g, "loi1901")
    .replace(/\+/g, " plus ")
    .replace(/(?<![\p{L}\p{N}])\p{L}(?:[. ]\p{L}){2,}(?![\p{L}\p{N}])\.?/gu, (letters) => letters.replace(/[. ]/g, ""));
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

function withoutLegalForm(words: readonly string[]): string[] {
  return words.filter((word) => !LEGAL_FORMS.has(word));
}

/** "KAPITAL JEUNESSE (KJ)" is "KAPITAL JEUNESSE". */
function withoutOwnAcronym(words: readonly string[]): readonly string[] {
  if (words.length < 3) return words;
  for (const [acronym, rest] of [
    [words.at(-1), words.slice(0, -1)],
    [words[0], words.slice(1)],
  ] as const) {
    if (acronym !== undefined && acronym.length >= 2 && acronym === rest.map((word) => word[0]).join("")) return rest;
  }
  return words;
}

function initialsOf(plain: readonly string[], kept: readonly string[]): string[] {
  const first = (words: readonly string[]): string => words.map((word) => word[0]).join("");
  const spelled = [first(kept), first(withoutLegalForm(plain)), first(plain), first(plain.filter((word) => !EMPTY_WORDS.has(word)))];
  return [...new Set(spelled)].filter((letters) => letters.length >= 3);
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

export function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}
