import { useWords } from "../../i18n/use-words.js";
import type { Values } from "../../parts/record-form/field.js";
import { editWords } from "./edit.words.js";

const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** What can be told of dates and addresses as one types. */
export function useFieldChecks() {
  const t = useWords(editWords);
  const partialDate = (text: string) => (PARTIAL_DATE.test(text.trim()) ? undefined : t("fault.partialDate"));
  return {
    partialDate,
    /** @param start the field that it must not come before, as precisely as both are known */
    after: (start: string) => (text: string, values: Values) => {
      const begin = values[start] ?? "";
      const common = Math.min(begin.length, text.length);
      return partialDate(text) ?? (begin !== "" && text.slice(0, common) < begin.slice(0, common) ? t("fault.order") : undefined);
    },
    webAddress: (text: string) => (/^https?:\/\//i.test(text.trim()) && URL.canParse(text.trim()) ? undefined : t("fault.WEB")),
  };
}
