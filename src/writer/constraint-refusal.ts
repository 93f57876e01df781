import { errorCode } from "../core/error-code.js";
import type { Translated } from "../core/language.js";
import { invalidInput, type WriteRefusal } from "./write-refusal.js";

const CHECK = "23514";
const FOREIGN_KEY = "23503";
const NOT_NULL = "23502";
const UNIQUE = "23505";
const EXCLUSION = "23P01";
const VALUE_ERRORS = new Set(["22001", "22003", "22007", "22008", "22P02"]);

/** Sentences for the constraints whose name says more than their column; the others are told by the column's field. */
const sentences: Readonly<Record<string, Translated>> = {
  mandate_seat_taken: { fr: "Ce siège est déjà occupé à ces dates.", en: "This seat is taken on these dates." },
  organization_life_check: { fr: "La dissolution précède la fondation.", en: "It is dissolved before it is founded." },
  organization_location_check: { fr: "Donnez la latitude et la longitude ensemble.", en: "Give latitude and longitude together." },
  organization_parent_check: {
    fr: "Une organisation ne peut être rattachée à elle-même.",
    en: "An organization cannot be part of itself.",
  },
  relationship_ends_check: { fr: "Un lien unit deux organisations différentes.", en: "A relationship ties two different organizations." },
  event_dates_check: { fr: "La fin précède le début.", en: "It ends before it starts." },
  event_cycle_check: { fr: "Une rencontre ne peut être son propre cycle.", en: "An event cannot be its own cycle." },
  participation_actor_check: {
    fr: "Indiquez une personne, une organisation, ou les deux.",
    en: "Give a person, an organization, or both.",
  },
  contact_point_owner_check: { fr: "Indiquez soit une organisation, soit un poste.", en: "Give either an organization or a position." },
  contact_point_value_present: { fr: "Donnez le numéro ou l'adresse.", en: "Give the number or the address." },
};

const malformed: Translated = { fr: "La valeur n'a pas la forme attendue.", en: "The value has not the form expected." };
const backwards: Translated = { fr: "La fin précède le début.", en: "It ends before it starts." };
const missing: Translated = { fr: "Cette valeur est obligatoire.", en: "This value is required." };
const taken: Translated = { fr: "Cette valeur est déjà prise.", en: "This value is already taken." };
const inUse: Translated = { fr: "D'autres enregistrements en dépendent.", en: "Other records depend on it." };

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
  const code = errorCode(error);
  if (code === undefined) return undefined;
  const { constraint = "", table = "", column = "" } = error as { constraint?: string; table?: string; column?: string };
  const field = fieldOf(column || constrained(constraint, table));
  const where = field === undefined ? path : [...path, field];
  const sentence = sentences[constraint];
  if (sentence) return invalidInput(where, sentence);
  if (code === CHECK) return invalidInput(where, constraint.endsWith("_dates_check") ? backwards : malformed);
  if (code === NOT_NULL) return invalidInput(where, missing);
  if (code === UNIQUE || code === EXCLUSION) return invalidInput(where, taken);
  if (code === FOREIGN_KEY) return invalidInput(where, inUse);
  return VALUE_ERRORS.has(code) ? invalidInput(where, malformed) : undefined;
}

/** `organization_founded_on_check` on `organization` constrains `founded_on`: how PostgreSQL names constraints of one column. */
function constrained(constraint: string, table: string): string {
  return constraint.startsWith(`${table}_`) ? constraint.slice(table.length + 1).replace(/_(check|key|fkey)$/, "") : "";
}
