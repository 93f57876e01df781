import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { Sheet } from "../../parts/sheet/sheet.js";
import { CommitteeEditLink } from "../edit/edit-link.js";
import { committeeWords } from "./committee.words.js";
import type { Meeting } from "./committee-view.js";
import { MeetingAttendance } from "./meeting-attendance.js";
import { MeetingQuorum } from "./meeting-quorum.js";

export const meetingLazy = createLazyRoute("/instances/$slug/reunions/$id")({ component: MeetingPage });

function MeetingPage(): ReactElement {
  const t = useWords(committeeWords);
  const format = useFormat();
  const meeting: Meeting = meetingLazy.useLoaderData();
  const { committee, title, startsAt, endsAt, status, place, agenda, decisions, minutes, documents, quorum } = meeting;
  const hours = endsAt === null ? format.time(startsAt) : `${format.time(startsAt)} – ${format.time(endsAt)}`;
  return (
    <Sheet
      title={title ?? t("meetingOf", { day: format.day(startsAt) })}
      kind={
        <Link to="/instances/$slug" params={{ slug: committee.slug }}>
          {committee.name}
        </Link>
      }
      description={[format.day(startsAt), hours, place, status !== "HELD" && t(`status.${status}`)].filter(Boolean).join(" · ")}
      actions={<CommitteeEditLink slug={committee.slug} meeting={meeting.id} />}
      sections={[
        {
          name: t("agenda"),
          content: agenda.length > 0 && (
            <ol className="meeting-agenda">
              {agenda.map((item) => (
                <li key={item.id}>
                  {item.title}
                  {item.description !== null && <p className="soft">{item.description}</p>}
                </li>
              ))}
            </ol>
          ),
        },
        {
          name: t("decisions"),
          content: decisions.length > 0 && (
            <ul className="plain-list sheet-people">
              {decisions.map(({ id, text, isAdopted, votesFor, votesAgainst, abstentions }) => (
                <li key={id}>
                  <p>{text}</p>
                  <p className="soft">
                    {t(isAdopted ? "adopted" : "rejected")}
                    {votesFor !== null && ` · ${t("votes", { yes: votesFor, no: votesAgainst ?? 0, blank: abstentions ?? 0 })}`}
                  </p>
                </li>
              ))}
            </ul>
          ),
        },
        { name: t("attendance"), content: meeting.attendance.length > 0 && <MeetingAttendance meeting={meeting} /> },
        { name: t("quorum"), content: quorum && <MeetingQuorum quorum={quorum} /> },
        {
          name: t("minutes"),
          content: minutes && (
            <>
              {minutes.approvedOn !== null && <p className="soft">{t("approved", { day: format.date(minutes.approvedOn) })}</p>}
              {minutes.text !== null && <p className="sheet-text">{minutes.text}</p>}
              {minutes.url !== null && <a href={minutes.url}>{minutes.title}</a>}
            </>
          ),
        },
        {
          name: t("documents"),
          content: documents.some(({ url, kind }) => url !== null && kind !== "MINUTES") && (
            <ul className="plain-list sheet-ties">
              {documents
                .filter(({ url, kind }) => url !== null && kind !== "MINUTES")
                .map(({ id, title: name, url }) => (
                  <li key={id}>
                    <a href={url ?? ""}>{name}</a>
                  </li>
                ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
