import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { eventWords } from "../event/event.words.js";
import { agendaWords } from "./agenda.words.js";
import type { AgendaEvent } from "./agenda-event.js";

/** Meetings in the order in which they start. */
export function AgendaList({ events }: { readonly events: readonly AgendaEvent[] }): ReactElement {
  const t = useWords(agendaWords);
  const of = useWords(eventWords);
  const format = useFormat();
  return (
    <ol className="plain-list agenda-list">
      {events.map(({ id, format: kind, title, startsAt, endsAt, place, registration, organizers, about }) => (
        <li key={id}>
          <p className="soft">
            <time dateTime={startsAt}>{format.day(startsAt)}</time>
            {`, ${format.time(startsAt)}${endsAt === null ? "" : ` – ${format.time(endsAt)}`}`}
          </p>
          <h2>
            <Link to="/rencontres/$id" params={{ id }}>
              {title}
            </Link>
          </h2>
          <p>{[of(`format.${kind}`), place, format.list(organizers.map(({ name }) => name))].filter(Boolean).join(" · ")}</p>
          {about.length > 0 && <p className="soft">{t("about", { titles: format.list(about.map(({ title: book }) => book)) })}</p>}
          {registration && (
            <p className="agenda-places">
              {registration.status === "OPEN" && registration.freePlaces !== null
                ? t("free", { count: registration.freePlaces })
                : t(`status.${registration.status}`)}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
