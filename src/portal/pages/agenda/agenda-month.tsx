import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { agendaWords } from "./agenda.words.js";
import type { AgendaEvent } from "./agenda-event.js";
import { type Month, weeksOf } from "./month.js";

interface AgendaMonthProps {
  readonly month: Month;
  readonly events: readonly AgendaEvent[];
}

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** A month as on a wall. The list below it says the same, and is all that narrow screens show. */
export function AgendaMonth({ month, events }: AgendaMonthProps): ReactElement {
  const t = useWords(agendaWords);
  const format = useFormat();
  const today = parisDay(new Date());
  return (
    <table className="agenda-month">
      <caption className="visually-hidden">{t("month", { month: format.date(month) })}</caption>
      <thead>
        <tr>
          {DAYS.map((day) => (
            <th key={day} scope="col">
              {t(`day.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, place) => (
              <td key={day ?? DAYS[place]} aria-current={day === today ? "date" : undefined} data-outside={day === null || undefined}>
                {day !== null && (
                  <span className="soft">
                    {Number(day.slice(8))}
                    {day === today && <span className="agenda-today">{t("today")}</span>}
                  </span>
                )}
                {events
                  .filter(({ startsAt }) => parisDay(startsAt) === day)
                  .map(({ id, title, startsAt }) => (
                    <Link key={id} to="/rencontres/$id" params={{ id }}>
                      {`${format.time(startsAt)} ${title}`}
                    </Link>
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
