import { useWords } from "../../i18n/use-words.js";
import { editWords } from "../edit/edit.words.js";

/** A field's name as the forms have it, by its name in the API's inputs; one that no form has stays as it is. */
export function useFieldName(): (field: string) => string {
  const t = useWords(editWords);
  return (field) => (isField(field) ? t(`field.${field}`) : field);
}

function isField(field: string): field is keyof (typeof editWords)["fr"]["field"] {
  return field in editWords.fr.field;
}
