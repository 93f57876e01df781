import type { WordTree } from "./words.js";

const NO_BREAK = "\u00a0";
const THIN = "\u202f";

/**
 * French text, with spaces that do not break where a line must not end: before `:` and inside « », thin before `;`, `!` and `?`. Only
 * spaces that are there are replaced, so that other languages are left as they are. For what is shown, never for what is written.
 */
export function typeset(text: string): string {
  return text
    .replace(/ (?=[:»](?![\p{L}\p{N}/]))/gu, NO_BREAK)
    .replace(/(?<=«) /g, NO_BREAK)
    .replace(/ (?=[;!?](?![\p{L}\p{N}]))/gu, THIN);
}

export function typesetTree(tree: WordTree): WordTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, words]) => [key, typeof words === "string" ? typeset(words) : typesetTree(words)]),
  );
}
