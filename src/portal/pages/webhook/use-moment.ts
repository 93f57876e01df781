import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { webhookWords } from "./webhook.words.js";

/** « le 23 novembre 2026 à 11:04 » */
export function useMoment(): (instant: string) => string {
  const t = useWords(webhookWords);
  const format = useFormat();
  return (instant) => t("on", { day: format.date(parisDay(instant)), time: format.time(instant) });
}
