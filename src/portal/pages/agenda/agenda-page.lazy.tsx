import "./agenda.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { Choices } from "../../parts/choices/choices.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { Pager } from "../../parts/pager/pager.js";
import { State } from "../../parts/state/state.js";
import { agendaWords } from "./agenda.words.js";
import { AgendaFilters } from "./agenda-filters.js";
import { AgendaList } from "./agenda-list.js";
import { AgendaMonth } from "./agenda-month.js";
import type { AgendaSearch } from "./agenda-search.js";
import { AgendaSubscription } from "./agenda-subscription.js";
import { shifted } from "./month.js";

export const agendaLazy = createLazyRoute("/agenda")({ component: AgendaPage });

const NONE = { coming: "noneComing", passees: "nonePast", month: "noneThatMonth" } as const;

function AgendaPage(): ReactElement {
  const t = useWords(agendaWords);
  const format = useFormat();
  const { events, themes, pageInfo } = agendaLazy.useLoaderData();
  const search: AgendaSearch = agendaLazy.useSearch();
  const { mois, quand, apres } = search;
  const thisMonth = parisDay(new Date()).slice(0, 7);
  const filters = { format: search.format, theme: search.theme };
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  const view = mois === undefined ? (quand ?? "coming") : "month";
  const title = { coming: t("coming"), passees: t("past"), month: t("month", { month: format.date(mois ?? thisMonth) }) }[view];
  return (
    <div className="agenda">
      <header>
        <PageTitle title={title} />
        <Choices
          label={t("views")}
          choices={[
            { name: t("coming"), search: filters, isHere: view === "coming" },
            { name: t("byMonth"), search: { ...filters, mois: mois ?? thisMonth }, isHere: view === "month" },
            { name: t("past"), search: { ...filters, quand: "passees" }, isHere: view === "passees" },
          ]}
        />
        <AgendaFilters search={search} themes={themes} />
        <AgendaSubscription />
      </header>
      {mois !== undefined && (
        <>
          <nav className="agenda-months" aria-label={t("months")} data-screen-only>
            <Link to="/agenda" search={{ ...filters, mois: shifted(mois, -1) }} rel="prev">
              {`← ${format.date(shifted(mois, -1))}`}
            </Link>
            {mois !== thisMonth && (
              <Link to="/agenda" search={{ ...filters, mois: thisMonth }}>
                {t("thisMonth")}
              </Link>
            )}
            <Link to="/agenda" search={{ ...filters, mois: shifted(mois, 1) }} rel="next">
              {`${format.date(shifted(mois, 1))} →`}
            </Link>
          </nav>
          <AgendaMonth month={mois} events={events} />
        </>
      )}
      {events.length > 0 && <AgendaList events={events} />}
      {events.length === 0 && <State text={t(isFiltered ? "noneOfThese" : NONE[view])} />}
      {quand !== undefined && <Pager pageInfo={pageInfo} after={apres} />}
    </div>
  );
}
