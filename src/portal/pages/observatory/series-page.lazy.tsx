import "./observatory.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useWords } from "../../i18n/use-words.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { State } from "../../parts/state/state.js";
import { ObservatoryViews } from "./observatory-views.js";
import { seriesWords } from "./series.words.js";
import { SeriesFilters } from "./series-filters.js";
import { seriesGroups } from "./series-groups.js";
import { SeriesPlate } from "./series-plate.js";

export const seriesLazy = createLazyRoute("/observatoire/territoires")({ component: SeriesPage });

/** What is measured in the territories: a figure for each indicator and kind of territory. */
function SeriesPage(): ReactElement {
  const t = useWords(seriesWords);
  const data = seriesLazy.useLoaderData();
  const search = seriesLazy.useSearch();
  const { series, seriesCount, notice } = data.observatory.series;
  return (
    <div className="observatory">
      <header>
        <PageTitle above={t("section")} title={t("title")} />
        <p>{t("lead")}</p>
        <ObservatoryViews />
        <SeriesFilters data={data} search={search} />
        {notice !== null && <p className="series-notice">{notice}</p>}
        {series.length < seriesCount && <p>{t("shown", { shown: series.length, count: seriesCount })}</p>}
      </header>
      {series.length === 0 && (
        <State text={t("none")}>
          <Link to="/observatoire/territoires" search={{}}>
            {t("all")}
          </Link>
        </State>
      )}
      <div className="series">
        {seriesGroups(series).map((group) => (
          <SeriesPlate key={group.key} group={group} />
        ))}
      </div>
    </div>
  );
}
