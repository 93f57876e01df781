const SMALL = new Set("a à au aux d de des du en et l la le les ou par pour sous sur un une".split(" "));

/** Words that stay in capitals: Roman numbers, and what has no vowel. */
const CAPITALS = /^(?:[IVX]+|[^AEIOUYÀÂÉÈÊËÎÏÔÙÛÜ]{2,})$/u;

/** A name in capitals as it is written in French: « SOCIÉTÉ DES AMIS DE L'ART » gives « Société des Amis de l'Art ». Accents lost stay lost. */
export function titleCase(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    if (at > 0 && SMALL.has(lower)) return lower;
    return CAPITALS.test(word) ? word : word.charAt(0).toUpperCase() + lower.slice(1);
  });
}
