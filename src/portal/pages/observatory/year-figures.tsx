import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { observatoryWords } from "./observatory.words.js";
import { neighbourhoodsOf, type ObservatoryView } from "./observatory-view.js";

/** The year's numbers, each with what it counts. */
export function YearFigures({ view }: { readonly view: ObservatoryView }): ReactElement {
  const t = useWords(observatoryWords);
  const format = useFormat();
  const { participations, distinctPeople, meetings } = view.observatory.formats.total;
  const neighbourhoods = neighbourhoodsOf(view);
  const reached = neighbourhoods.filter(({ reach }) => reach === "IN_YEAR").length;
  const never = neighbourhoods.filter(({ reach }) => reach === "NEVER" || reach === "NONE_KNOWN").length;
  const figures = [
    { name: t("participations", { count: participations }), number: participations, hint: t("participationsHint") },
    {
      name: t("people", { count: distinctPeople ?? 2 }),
      number: distinctPeople,
      hint: t(distinctPeople === null ? "peopleKept" : "peopleHint"),
    },
    { name: t("meetings", { count: meetings }), number: meetings, hint: t("meetingsHint") },
    {
      name: t("neighbourhoods", { count: reached, all: neighbourhoods.length }),
      number: reached,
      hint: t("neighbourhoodsHint", { count: never, year: view.year }),
    },
  ];
  return (
    <section aria-label={t("figures")}>
      <ul className="plain-list year-figures">
        {figures.map(({ name, number, hint }) => (
          <li key={name}>
            <span className="year-figure">{number === null ? t("kept") : format.number(number)}</span>{" "}
            <span>
              {name}
              <span className="small soft">{hint}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
