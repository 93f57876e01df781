import type { Format } from "./format.js";
import type { Say } from "./use-words.js";
import { words } from "./words.js";

export const periodWords = words("period", {
  fr: { since: "depuis {{start}}", until: "jusqu'en {{end}}", untilDay: "jusqu'au {{end}}", both: "{{start}} – {{end}}", one: "{{start}}" },
  en: { since: "since {{start}}", until: "until {{end}}", untilDay: "until {{end}}", both: "{{start}} – {{end}}", one: "{{start}}" },
});

interface Dated {
  readonly startDate: string | null;
  readonly endDate: string | null;
}

/** What is known of when something held: « depuis 2019 », « jusqu'en mars 2024 », « 2022 ». Nothing where nothing is known. */
export function period({ startDate: start, endDate: end }: Dated, t: Say<(typeof periodWords)["fr"]>, format: Format): string {
  if (start === null && end === null) return "";
  if (end === null) return t("since", { start: format.date(start ?? "") });
  if (start === null) return t(end.length === 10 ? "untilDay" : "until", { end: format.date(end) });
  if (start === end || `${start}-01-01` === start || isWholeYear(start, end)) return t("one", { start: format.date(start.slice(0, 4)) });
  return t("both", { start: format.date(start), end: format.date(end) });
}

function isWholeYear(start: string, end: string): boolean {
  return start === `${end.slice(0, 4)}-01-01` && end === `${start.slice(0, 4)}-12-31`;
}
