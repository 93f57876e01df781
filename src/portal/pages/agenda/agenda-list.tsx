import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { eventWords } from "../event/event.words.js";
import { agendaWords } from "./agenda.words.js";
import type { AgendaEvent } from "./agenda-event.js";
import { byMonth } from "./month.js";

/** Meetings in their order, month by month. */
export function AgendaList({ events }: { readonly events: readonly AgendaEvent[] }): ReactElement {
  const format = useFormat();
  return (
    <div className="agenda-list">
      {byMonth(events, ({ startsAt }) => parisDay(startsAt)).map(([month, of]) => (
        <section key={month} aria-labelledby={`mois-${month}`}>
          <h2 id={`mois-${month}`}>{format.date(month)}</h2>
          <ol className="plain-list">
            {of.map((event) => (
              <Meeting key={event.id} event={event} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Meeting({ event }: { readonly event: AgendaEvent }): ReactElement {
  const t = useWords(agendaWords);
  const of = useWords(eventWords);
  const format = useFormat();
  const { id, format: kind, title, startsAt, endsAt, place, registration, organizers, about } = event;
  return (
    <li>
      <p className="agenda-when">
        <time dateTime={startsAt}>{format.day(startsAt)}</time>
        <span className="soft">{`${format.time(startsAt)}${endsAt === null ? "" : ` – ${format.time(endsAt)}`}`}</span>
      </p>
      <div>
        <h3>
          <Link to="/rencontres/$id" params={{ id }}>
            {title}
          </Link>
        </h3>
        <p>{[of(`format.${kind}`), place, format.list(organizers.map(({ name }) => name))].filter(Boolean).join(" · ")}</p>
        {about.length > 0 && <p className="soft">{t("about", { titles: format.list(about.map(({ title: book }) => book)) })}</p>}
        {registration && (
          <p className="agenda-places">
            {registration.status === "OPEN" && registration.freePlaces !== null
              ? t("free", { count: registration.freePlaces })
              : t(`status.${registration.status}`)}
          </p>
        )}
      </div>
    </li>
  );
}
