const LIGATURES: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", đ: "d", ł: "l" };

/** Text without accents, case or punctuation: its words, one space between them. What lists are sorted by. */
export function plainText(text: string): string {
  const plain = text
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll(/[œæßøđł]/g, (letter) => LIGATURES[letter] ?? letter);
  return wordsIn(plain).join(" ");
}

/** Whether each of the words asked for begins one of the words of the texts. No word asked for is no match. */
export function beginsWords(asked: string, texts: readonly (string | null)[]): boolean {
  const words = texts.flatMap((text) => wordsIn(plainText(text ?? "")));
  const prefixes = wordsIn(plainText(asked));
  return prefixes.length > 0 && prefixes.every((prefix) => words.some((word) => word.startsWith(prefix)));
}

function wordsIn(text: string): string[] {
  return text.split(/[^\p{Letter}\p{Number}]+/u).filter((word) => word !== "");
}
