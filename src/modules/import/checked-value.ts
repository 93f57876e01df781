import type { Translated } from "../../core/language.js";

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;

/** Why a value cannot be kept, and what to do. */
export interface Fault {
  readonly reason: Translated;
  readonly remedy: Translated;
}

const CORRECT_FILE: Translated = {
  fr: "Corrigez la cellule dans le fichier, puis relancez l'import.",
  en: "Correct the cell in the file, then import it again.",
};

export function fault(fr: string, en: string, remedy: Translated = CORRECT_FILE): Fault {
  return { reason: { fr, en }, remedy };
}

export const faults = {
  text: (most: number): Fault =>
    fault(`Le texte est vide ou dépasse ${most} caractères.`, `The text is empty or longer than ${most} characters.`),
  date: fault("Ce n'est pas une date du calendrier (2019, 2019-06 ou 2019-06-30).", "This is no date (2019, 2019-06 or 2019-06-30)."),
  period: fault("La fin précède le début.", "The end is before the beginning."),
  amount: fault("Ce n'est pas un montant positif, à deux décimales au plus.", "This is no positive amount with at most two decimals."),
  location: fault("Ces coordonnées ne sont pas sur la Terre.", "These coordinates are not on the Earth."),
  quantity: fault("Ce n'est pas une valeur.", "This is not a value.", {
    fr: "Donnez un nombre de douze chiffres et deux décimales au plus.",
    en: "Give a number of at most twelve digits and two decimals.",
  }),
  code: fault("Ce code n'est pas dans l'annuaire ; il est laissé de côté.", "The directory does not have this code; it is left out.", {
    fr: "Créez le thème ou le territoire, ou corrigez le code.",
    en: "Create the theme or territory, or correct the code.",
  }),
} as const;

/** A text as it is kept: no control characters, no spaces around it. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/(?![\t\n])\p{Cc}/gu, "")
    .trim();
}

export function isPartialDate(text: string): boolean {
  const parts = PARTIAL_DATE.exec(text);
  if (!parts || Number(parts[1]) === 0) return false;
  const day = `${parts[1]}-${parts[2] ?? "01"}-${parts[3] ?? "01"}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** Whether two partial dates may be in this order. */
export function mayFollow(start: string, end: string): boolean {
  const length = Math.min(start.length, end.length);
  return start.slice(0, length) <= end.slice(0, length);
}

export function isAmount(text: string): boolean {
  return AMOUNT.test(text);
}
