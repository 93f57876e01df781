import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { countsIn } from "./counted-lines.js";
import type { Field } from "./field.js";
import { linesOf } from "./field-values.js";
import { filesIn } from "./listed-files.js";
import { moneyIn } from "./money-text.js";
import { recordFormWords } from "./record-form.words.js";

/** What stands in a field, as one reads it. */
export function useShownValue(): (field: Field, text: string) => string {
  const t = useWords(recordFormWords);
  const format = useFormat();
  return (field, text) => {
    if (field.form === "flag") return t(text === "" ? "no" : "yes");
    if (text.trim() === "") return t("empty");
    switch (field.form) {
      case "choice":
        return field.choices.find(({ value }) => value === text)?.label ?? text;
      case "codes":
        return linesOf(text)
          .map((code) => field.choices.find(({ value }) => value === code)?.label ?? code)
          .join(", ");
      case "counts":
        return [...countsIn(text)]
          .map(([code, count]) => `${field.choices.find(({ value }) => value === code)?.label ?? code} : ${format.number(count)}`)
          .join(", ");
      case "money": {
        const money = moneyIn(text);
        return money ? format.money(money) : text;
      }
      case "identifiers":
        return linesOf(text)
          .map((line) => {
            const [scheme, value, source] = line.split("\t");
            return `${source || scheme} ${value}`;
          })
          .join(", ");
      case "lines":
        return linesOf(text).join(" ; ");
      case "files":
        return filesIn(text)
          .map(({ url, label }) => label ?? url)
          .join(", ");
      case "actors":
        return linesOf(text)
          .map((line) => line.split("\t")[1] ?? line)
          .join(", ");
      case "actor":
        return text.split("\t")[1] ?? text;
      case "instant":
        return /^\d{4}-\d{2}-\d{2}T/.test(text) ? `${format.date(text.slice(0, 10))}, ${text.slice(11)}` : text;
      case "date":
      case "partialDate":
        return /^\d{4}/.test(text) ? format.date(text) : text;
      default:
        return text;
    }
  };
}
