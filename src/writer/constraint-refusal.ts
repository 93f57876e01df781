import { errorCode } from "../core/error-code.js";
import type { Translated } from "../core/language.js";
import { constraintSentences } from "./constraint-sentences.js";
import { invalidInput, type WriteRefusal } from "./write-refusal.js";

const malformed: Translated = { fr: "La valeur n'a pas la forme attendue.", en: "The value has not the form expected." };

/** What breaking a rule says, by PostgreSQL's code, where the rule has no sentence of its own. */
const SENTENCES_BY_CODE: Readonly<Record<string, Translated>> = {
  "23502": { fr: "Cette valeur est obligatoire.", en: "This value is required." },
  "23503": {
    fr: "D'autres enregistrements en dépendent, ou ce qu'il désigne n'existe plus.",
    en: "Other records depend on it, or what it names is gone.",
  },
  "23505": { fr: "Cette valeur est déjà prise.", en: "This value is already taken." },
  "23514": malformed,
  "23P01": { fr: "Cette valeur est déjà prise.", en: "This value is already taken." },
  "22001": malformed,
  "22003": malformed,
  "22007": malformed,
  "22008": malformed,
  "22P02": malformed,
};

/**
 * What a constraint of the database says to whoever broke it: the field, found from the constraint's or the column's name, and a
 * sentence. Undefined for errors that are no constraint's.
 * @param fieldOf the input's field that writes a column
 */
export function constraintRefusal(
  error: unknown,
  path: readonly string[],
  fieldOf: (column: string) => string | undefined,
): WriteRefusal | undefined {
  const byCode = SENTENCES_BY_CODE[errorCode(error) ?? ""];
  if (byCode === undefined) return undefined;
  const { constraint = "", table = "", column = "" } = error as { constraint?: string; table?: string; column?: string };
  const field = fieldOf(column || constrained(constraint, table));
  // A trigger that raises a violation names its table alone.
  const sentence = constraintSentences[constraint || `${table}_check`] ?? byCode;
  return invalidInput(field === undefined ? path : [...path, field], sentence);
}

/** `organization_founded_on_check` on `organization` constrains `founded_on`: how PostgreSQL names constraints of one column. */
function constrained(constraint: string, table: string): string {
  return constraint.startsWith(`${table}_`) ? constraint.slice(table.length + 1).replace(/_(check|key|fkey)$/, "") : "";
}
