import "./event.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { Facts } from "../../parts/facts/facts.js";
import { Sheet } from "../../parts/sheet/sheet.js";
import { EditLink } from "../edit/edit-link.js";
import { eventWords } from "./event.words.js";
import type { EventView } from "./event-view.js";
import { RegistrationSection } from "./registration-section.js";

export const eventLazy = createLazyRoute("/rencontres/$id")({ component: EventPage });

function EventPage(): ReactElement {
  const t = useWords(eventWords);
  const format = useFormat();
  const event: EventView = eventLazy.useLoaderData();
  const {
    title,
    description,
    startsAt,
    endsAt,
    place,
    cycle,
    themes,
    organizers,
    speakers,
    attendance,
    publications,
    about,
    sessions,
    registration,
  } = event;
  const start = { day: format.day(startsAt), start: format.time(startsAt) };
  return (
    <Sheet
      title={title}
      kind={t(`format.${event.format}`)}
      description={description}
      actions={<EditLink to="/rencontres/$id/modifier" id={event.id} />}
      sections={[
        {
          name: t("facts"),
          content: (
            <Facts
              facts={[
                [t("when"), endsAt === null ? t("hour", start) : t("hours", { ...start, end: format.time(endsAt) })],
                [t("place"), [place, event.address].filter(Boolean).join(", ")],
                [
                  t("calendar"),
                  <a key="ics" href={`/events/${event.id}.ics`}>
                    {t("addToCalendar")}
                  </a>,
                ],
                [
                  t("about"),
                  about.length > 0 &&
                    about.map(({ id, title: book }) => (
                      <Link key={id} to="/publications/$id" params={{ id }}>
                        {book}
                      </Link>
                    )),
                ],
                [
                  t("cycle"),
                  cycle && (
                    <Link to="/rencontres/$id" params={{ id: cycle.id }}>
                      {cycle.title}
                    </Link>
                  ),
                ],
                [t("themes"), themes.map(({ label }) => label).join(", ")],
                [t("attended"), attendance.total > 0 && format.number(attendance.total)],
              ]}
            />
          ),
        },
        { name: t("register"), content: registration && <RegistrationSection eventId={event.id} registration={registration} /> },
        {
          name: t("sessions"),
          content: sessions.edges.length > 0 && (
            <ol className="plain-list sheet-ties">
              {sessions.edges.map(({ node }) => (
                <li key={node.id}>
                  <Link to="/rencontres/$id" params={{ id: node.id }}>
                    {node.title}
                  </Link>{" "}
                  <span className="soft">{format.day(node.startsAt)}</span>
                </li>
              ))}
            </ol>
          ),
        },
        {
          name: t("organizers"),
          content: organizers.length > 0 && (
            <ul className="plain-list sheet-ties">
              {organizers.map(({ id, name }) => (
                <li key={id}>
                  <Link to="/organismes/$id" params={{ id }}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          ),
        },
        {
          name: t("speakers"),
          content: speakers.length > 0 && (
            <ul className="plain-list sheet-ties">
              {speakers.map(({ id, name }) => (
                <li key={id}>
                  <Link to="/personnes/$id" params={{ id }}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          ),
        },
        {
          name: t("publications"),
          content: publications.edges.length > 0 && (
            <ul className="plain-list sheet-ties">
              {publications.edges.map(({ node }) => (
                <li key={node.id}>
                  <Link to="/publications/$id" params={{ id: node.id }}>
                    {node.title}
                  </Link>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
