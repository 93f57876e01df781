import { useWords } from "../../i18n/use-words.js";
import { editFieldWords } from "../edit/edit-fields.words.js";

/** A field's name as the forms have it, by its name in the API's inputs; one that no form has stays as it is. */
export function useFieldName(): (field: string) => string {
  const t = useWords(editFieldWords);
  return (field) => (isField(field) ? t(`field.${field}`) : field);
}

function isField(field: string): field is keyof (typeof editFieldWords)["fr"]["field"] {
  return field in editFieldWords.fr.field;
}
