/** What Windows-1252 keeps where Latin-1 has control characters. */
const windows1252: Readonly<Record<string, string>> = {
  "\u0080": "€",
  "\u0085": "…",
  "\u008c": "Œ",
  "\u0091": "'",
  "\u0092": "'",
  "\u0093": "«",
  "\u0094": "»",
  "\u0096": "–",
  "\u0097": "—",
  "\u009c": "œ",
};

/** Most texts have nothing of the kind. */
const TO_MEND = /[\u0080-\u009f¿]|\s\s|[^\S ]/;

/**
 * Mends what exports break: Windows-1252 read as Latin-1 (a control character where an apostrophe was), "¿" for an apostrophe inside a
 * word, repeated and non-breaking spaces. Letters and case stay as given.
 */
export function mendText(text: string): string {
  if (!TO_MEND.test(text)) return text.trim();
  return text
    .replace(/[\u0080-\u009f]/g, (character) => windows1252[character] ?? "")
    .replace(/(?<=\p{L})¿(?=\p{L})/gu, "'")
    .replace(/\s+/g, " ")
    .trim();
}
