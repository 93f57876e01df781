import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useWords } from "../../i18n/use-words.js";
import { observatoryWords } from "./observatory.words.js";
import { type ObservatoryView, yearsOf } from "./observatory-view.js";

/** The years with meetings, each at its address. */
export function YearChoice({ view }: { readonly view: ObservatoryView }): ReactElement {
  const t = useWords(observatoryWords);
  const now = new Date().getFullYear();
  return (
    <nav aria-label={t("years")} data-screen-only>
      <ul className="plain-list year-choice">
        {yearsOf(view).map((year) => (
          <li key={year}>
            <Link
              to="/observatoire"
              search={{ annee: String(year) }}
              aria-current={year === view.year ? "page" : undefined}
              resetScroll={false}
            >
              {year === now ? t("underWay", { year }) : year}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
