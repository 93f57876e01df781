import "./observatory.css";
import { createLazyRoute } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useWords } from "../../i18n/use-words.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { State } from "../../parts/state/state.js";
import { FormatsPlate, PublicsPlate, SharesPlate, YearsPlate } from "./attendance-plates.js";
import { FigureNotes } from "./figure-notes.js";
import { NeighbourhoodsPlate } from "./neighbourhoods-plate.js";
import { observatoryWords } from "./observatory.words.js";
import { ObservatoryViews } from "./observatory-views.js";
import { YearChoice } from "./year-choice.js";
import { YearFigures } from "./year-figures.js";

export const observatoryLazy = createLazyRoute("/observatoire")({ component: ObservatoryPage });

/** A year in one picture. */
function ObservatoryPage(): ReactElement {
  const t = useWords(observatoryWords);
  const view = observatoryLazy.useLoaderData();
  const { year } = view;
  const hasMeetings = view.observatory.formats.total.meetings > 0;
  return (
    <div className="observatory">
      <header>
        <PageTitle above={t("section")} title={t("title", { year })} />
        <p>{t("lead")}</p>
        <div className="observatory-ways">
          <ObservatoryViews />
          <YearChoice view={view} />
        </div>
        {hasMeetings && (
          <p>
            <button type="button" className="button" data-quiet onClick={() => window.print()}>
              {t("print")}
            </button>
          </p>
        )}
      </header>
      {hasMeetings ? (
        <>
          <YearFigures view={view} />
          <div className="plates">
            <div>
              <SharesPlate view={view} />
              <FormatsPlate view={view} />
              <PublicsPlate view={view} />
            </div>
            <div>
              <NeighbourhoodsPlate view={view} />
              <YearsPlate view={view} />
            </div>
          </div>
        </>
      ) : (
        <State text={t("none", { year })} />
      )}
      <FigureNotes view={view} />
    </div>
  );
}
