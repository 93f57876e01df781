import "./agenda.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { State } from "../../parts/state/state.js";
import { agendaWords } from "./agenda.words.js";
import { AgendaList } from "./agenda-list.js";
import { AgendaMonth } from "./agenda-month.js";
import { shifted } from "./month.js";

export const agendaLazy = createLazyRoute("/agenda")({ component: AgendaPage });

function AgendaPage(): ReactElement {
  const t = useWords(agendaWords);
  const format = useFormat();
  const events = agendaLazy.useLoaderData();
  const { mois } = agendaLazy.useSearch();
  const month = mois ?? parisDay(new Date()).slice(0, 7);
  return (
    <div className="agenda">
      <header>
        <PageTitle title={mois === undefined ? t("coming") : t("month", { month: format.date(month) })} />
        <nav className="agenda-views" aria-label={t("views")}>
          {mois !== undefined && (
            <>
              <Link to="/agenda">{t("coming")}</Link>
              <Link to="/agenda" search={{ mois: shifted(month, -1) }} rel="prev">
                {format.date(shifted(month, -1))}
              </Link>
              <Link to="/agenda" search={{ mois: shifted(month, 1) }} rel="next">
                {format.date(shifted(month, 1))}
              </Link>
            </>
          )}
          {mois === undefined && (
            <Link to="/agenda" search={{ mois: month }}>
              {t("byMonth")}
            </Link>
          )}
          <a href="/events.ics">{t("subscribe")}</a>
        </nav>
      </header>
      {mois !== undefined && <AgendaMonth month={mois} events={events} />}
      {events.length === 0 ? <State text={t(mois === undefined ? "noneComing" : "noneThatMonth")} /> : <AgendaList events={events} />}
    </div>
  );
}
