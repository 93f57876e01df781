const windows1252: Readonly<Record<string, string>> = {
  "\u0080": "€",
  "\u0085": "…",
  "\u0091": "'",
  "\u0092": "'",
  "\u0093": "«",
  "\u0094": "»",
  "\u0096": "–",
  "\u009c": "œ",
};

/**
 * Mends what exports break: Windows-1252 read as Latin-1 (a control character where an apostrophe was), "¿" for an apostrophe, repeated
 * and non-breaking spaces, a space before a comma. Letters and case stay as given.
 */
export function mendText(text: string): string {
  return text
    .replace(/[\u0080-\u009f]/g, (character) => windows1252[character] ?? "")
    .replace(/[¿’]/g, "'")
    .replace(/\s+/g, " ")
    .replace(/ ,/g, ",")
    .trim();
}

const abbreviations: Readonly<Record<string, string>> = {
  CTRE: "CENTRE",
  ETS: "ETABLISSEMENT",
  IDF: "ILE FRANCE",
  ST: "SAINT",
  STE: "SAINTE",
  "2": "DEUX",
};
const emptyWords = new Set(["A", "AU", "AUX", "D", "DE", "DES", "DU", "ET", "L", "LA", "LE", "LES", "ASS", "ASSO", "ASSOC", "ASSOCIATION"]);

/** The words that carry a name, in capitals without accents: articles, "association" and its abbreviations are left out. */
function nameWords(name: string): string[] {
  const plain = mendText(name)
    .replace(/œ/gi, "oe")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toUpperCase()
    .replace(/&/g, " ET ")
    .replace(/\+/g, " PLUS ");
  const spelled = plain.replace(/\b([A-Z0-9])(?: |\. ?)(?=[A-Z0-9]\b)/g, "$1");
  const words = spelled
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== "")
    .flatMap((word) => (abbreviations[word] ?? word).split(" "));
  const carrying = words.filter((word) => !emptyWords.has(word));
  return carrying.length > 0 ? carrying : words;
}

/** Two spellings of one name have the same key: "ASSOC. L'ÉTÉ PARISIEN" and "Été parisien" give ETEPARISIEN. */
export function nameKey(name: string): string {
  return nameWords(name).join("");
}

function bigrams(key: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2)));
}

/** Whether two names under one SIRET can be spellings of one name: shared words, an acronym, or most letter pairs in common. */
export function namesAgree(one: string, other: string): boolean {
  const [left, right] = [nameKey(one), nameKey(other)];
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.startsWith(short) || (short.length >= 5 && long.includes(short))) return true;
  const initials = (short === left ? nameWords(other) : nameWords(one)).map((word) => word[0]).join("");
  if (initials.length >= 3 && initials === short) return true;
  const [first, second] = [bigrams(left), bigrams(right)];
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return (2 * shared) / (first.size + second.size) >= 0.5;
}
