import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useWords } from "../../i18n/use-words.js";
import { observatoryWords } from "./observatory.words.js";

/** The observatory's two pages. */
export function ObservatoryViews(): ReactElement {
  const t = useWords(observatoryWords);
  return (
    <nav aria-label={t("views")} data-screen-only>
      <ul className="plain-list year-choice">
        <li>
          <Link to="/observatoire" activeOptions={{ exact: true, includeSearch: false }}>
            {t("pictureView")}
          </Link>
        </li>
        <li>
          <Link to="/observatoire/territoires" activeOptions={{ includeSearch: false }}>
            {t("seriesView")}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
