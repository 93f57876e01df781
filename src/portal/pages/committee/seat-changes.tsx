import type { ReactElement } from "react";
import { useViewer } from "../../app/viewer.js";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { committeeWords } from "./committee.words.js";
import type { Committee } from "./committee-view.js";

interface SeatChangesProps {
  readonly colleges: Committee["colleges"];
  /** Ids of the mandates that are about to end. */
  readonly ending: ReadonlySet<string>;
}

/** What must be settled soon: mandates about to end, the first to end first, and seats that wait for somebody. */
export function SeatChanges({ colleges, ending }: SeatChangesProps): ReactElement | null {
  const t = useWords(committeeWords);
  const format = useFormat();
  const { audience } = useViewer();
  const seats = colleges.flatMap((college) => college.seats);
  const leaving = seats
    .flatMap(({ id, title, mandate, substitute }) =>
      [mandate, substitute].flatMap((sitting) =>
        sitting && ending.has(sitting.id) ? [{ id, title, sitting, isSubstitute: sitting === substitute }] : [],
      ),
    )
    .sort((one, other) => (one.sitting.endDate ?? "").localeCompare(other.sitting.endDate ?? ""));
  // Whoever reads as the public does not see every holder.
  const vacant = audience === "PUBLIC" ? [] : seats.filter(({ mandate }) => mandate === null);
  if (leaving.length === 0 && vacant.length === 0) return null;
  return (
    <div className="seat-changes" data-screen-only>
      {leaving.length > 0 && (
        <section aria-labelledby="fins">
          <h2 id="fins">{t("endings")}</h2>
          <ul className="plain-list">
            {leaving.map(({ id, title, sitting: { id: mandate, person, endDate }, isSubstitute }) => (
              <li key={mandate}>
                <a href={`#siege-${id}`}>{person.name}</a>
                {endDate !== null && <strong>{` ${t("until", { day: format.date(endDate) })}`}</strong>}
                <span className="soft small">{` · ${title}${isSubstitute ? ` · ${t("asSubstitute")}` : ""}`}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {vacant.length > 0 && (
        <section aria-labelledby="vacants">
          <h2 id="vacants">{t("toFill")}</h2>
          <ul className="plain-list">
            {vacant.map(({ id, title, vacantSince }) => (
              <li key={id}>
                <a href={`#siege-${id}`}>{title}</a>
                {vacantSince !== null && ` ${t("vacantSince", { day: format.date(vacantSince) })}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
