/** A name of a column or an entry of a table, as it is compared: without case, accents, punctuation and spaces around. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#$]+/gu, " ")
    .trim();
}
