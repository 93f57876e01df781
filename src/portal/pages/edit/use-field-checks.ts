import { useWords } from "../../i18n/use-words.js";
import { areCounts } from "../../parts/record-form/counted-lines.js";
import type { Values } from "../../parts/record-form/field.js";
import { filesIn } from "../../parts/record-form/listed-files.js";
import { placeIn } from "../../parts/record-form/map-place.js";
import { moneyIn } from "../../parts/record-form/money-text.js";
import { isIsbn } from "../../parts/record-form/register-keys.js";
import { editFieldWords } from "./edit-fields.words.js";

const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** What can be told of dates and addresses as one types. */
export function useFieldChecks() {
  const t = useWords(editFieldWords);
  const partialDate = (text: string) => (PARTIAL_DATE.test(text.trim()) ? undefined : t("fault.partialDate"));
  return {
    partialDate,
    /** @param start the field that it must not come before, as precisely as both are known */
    after: (start: string) => (text: string, values: Values) => {
      const begin = values[start] ?? "";
      const common = Math.min(begin.length, text.length);
      return partialDate(text) ?? (begin !== "" && text.slice(0, common) < begin.slice(0, common) ? t("fault.order") : undefined);
    },
    /** @param start the field of the instant that it must come after; clocks of Paris are ordered as their texts */
    afterInstant: (start: string) => (text: string, values: Values) => {
      const begin = values[start] ?? "";
      return begin !== "" && text < begin ? t("fault.order") : undefined;
    },
    place: (text: string) => (placeIn(text) ? undefined : t("fault.location")),
    count: (text: string) => (/^[1-9]\d{0,5}$/.test(text.trim()) ? undefined : t("fault.count")),
    countFrom0: (text: string) => (/^\d{1,6}$/.test(text.trim()) ? undefined : t("fault.countFrom0")),
    percent: (text: string) => (/^(\d{1,2}|100)$/.test(text.trim()) ? undefined : t("fault.percent")),
    counts: (text: string) => (areCounts(text) ? undefined : t("fault.countFrom0")),
    isbn: (text: string) => (isIsbn(text.trim()) ? undefined : t("fault.isbn")),
    money: (text: string) => (moneyIn(text) ? undefined : t("fault.money")),
    slug: (text: string) => (/^[a-z\d]+(-[a-z\d]+)*$/.test(text.trim()) ? undefined : t("fault.slug")),
    files: (text: string) => (filesIn(text).every(({ url }) => isWebAddress(url)) ? undefined : t("fault.WEB")),
    webAddress: (text: string) => (isWebAddress(text.trim()) ? undefined : t("fault.WEB")),
  };
}
