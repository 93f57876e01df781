import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { observatoryWords } from "./observatory.words.js";
import type { FigureAbout } from "./observatory-view.js";

/** Says the period and the source of figures, and what the sign of a kept number means where there is one. */
export function useCaption(): (about: FigureAbout, hasKept?: boolean) => string {
  const t = useWords(observatoryWords);
  const format = useFormat();
  return ({ fromYear, until, source }, hasKept = false) => {
    const period = t("period", { from: fromYear ?? "…", until: format.date(until) });
    return [`${period}.`, source, ...(hasKept ? [t("keptNote")] : [])].join(" ");
  };
}
