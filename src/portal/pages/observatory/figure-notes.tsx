import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { Facts } from "../../parts/facts/facts.js";
import { observatoryWords } from "./observatory.words.js";
import type { ObservatoryView } from "./observatory-view.js";

/** What the page's figures count, over which period, from which records, and how small ones are kept. */
export function FigureNotes({ view }: { readonly view: ObservatoryView }): ReactElement {
  const t = useWords(observatoryWords);
  const format = useFormat();
  const { formats, neighbourhoods } = view.observatory;
  const { counts, fromYear, until, source, protection } = formats.about;
  return (
    <section className="figure-notes">
      <h2>{t("about")}</h2>
      <Facts
        facts={[
          [t("counts"), counts],
          [t("reachedCounts"), neighbourhoods.about.counts],
          [t("covers"), fromYear === null ? null : t("period", { from: fromYear, until: format.date(until) })],
          [t("source"), source],
          [t("protection"), protection],
        ]}
      />
    </section>
  );
}
