import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { committeeWords } from "./committee.words.js";
import type { Committee } from "./committee-view.js";

interface MeetingListProps {
  readonly slug: string;
  readonly meetings: Committee["meetings"];
}

/** Meetings, the latest first; each leads to its minutes, and to who sat that day. */
export function MeetingList({ slug, meetings }: MeetingListProps): ReactElement {
  const t = useWords(committeeWords);
  const format = useFormat();
  const rest = meetings.totalCount - meetings.edges.length;
  return (
    <section aria-labelledby="reunions" data-screen-only>
      <h2 id="reunions">{t("meetings")}</h2>
      {meetings.totalCount === 0 && <p>{t("noMeetings")}</p>}
      <ul className="plain-list sheet-ties">
        {meetings.edges.map(({ node: { id, title, startsAt, status, place } }) => (
          <li key={id}>
            <Link to="/instances/$slug/reunions/$id" params={{ slug, id }}>
              {title ?? t("meetingOf", { day: format.date(parisDay(startsAt)) })}
            </Link>{" "}
            <span className="soft">
              {[title === null ? null : format.day(startsAt), place, status !== "HELD" && t(`status.${status}`)]
                .filter(Boolean)
                .join(" · ")}
            </span>
            {status === "HELD" && (
              <>
                {" "}
                <Link to="/instances/$slug" params={{ slug }} search={{ date: parisDay(startsAt) }} className="small">
                  {t("thatDay", { day: format.date(parisDay(startsAt)) })}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="soft">{t("moreMeetings", { count: rest })}</p>}
    </section>
  );
}
