import { useWords } from "../../i18n/use-words.js";
import type { WordKey } from "../../i18n/words.js";
import { kindWords } from "../../parts/actor/kind.words.js";
import { recordWords } from "./record.words.js";

type Words = (typeof recordWords)["fr"];

/** What a type that an import names is called; a type that has no words here, by its own name. */
export function useTypeName(): (type: string) => string {
  const t = useWords(recordWords);
  return (type) => (type in recordWords.fr.type ? t(`type.${type}` as WordKey<Words>) : type);
}

export function useFieldName(): (field: string) => string {
  const t = useWords(recordWords);
  return (field) => (field in recordWords.fr.field ? t(`field.${field}` as WordKey<Words>) : field);
}

/** A value of an input as one reads it; empty for none. */
export function useShownValue(): (value: unknown) => string {
  const t = useWords(recordWords);
  const kind = useWords(kindWords);
  const show = (value: unknown): string => {
    if (value === null || value === undefined) return "";
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (Array.isArray(value)) return value.map(show).filter(Boolean).join(", ");
    if (typeof value === "object") return part(value).map(show).filter(Boolean).join(" ");
    return String(value) in kindWords.fr ? kind(String(value) as WordKey<(typeof kindWords)["fr"]>) : String(value);
  };
  return show;
}

/** Of a number its register, of a contact point its label; of all else all that it holds. */
function part(value: object): unknown[] {
  if (!("value" in value)) return Object.values(value);
  return [
    "scheme" in value ? value.scheme : "label" in value ? value.label : undefined,
    value.value,
    "currency" in value ? value.currency : undefined,
  ];
}
