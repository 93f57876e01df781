import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useWords } from "../../i18n/use-words.js";
import { committeeWords } from "./committee.words.js";
import type { Meeting } from "./committee-view.js";

/** Who came, who excused themselves, and who voted for whom. */
export function MeetingAttendance({ meeting }: { readonly meeting: Meeting }): ReactElement {
  const t = useWords(committeeWords);
  const { attendance, proxies } = meeting;
  return (
    <>
      {(["PRESENT", "EXCUSED", "ABSENT"] as const).map((status) => {
        const people = attendance.filter((one) => one.status === status);
        if (people.length === 0) return null;
        return (
          <div key={status}>
            <h3>{t(`came.${status}`, { count: people.length })}</h3>
            <ul className="plain-list sheet-ties">
              {people.map(({ id, person, mandate }) => (
                <li key={id}>
                  <Link to="/personnes/$id" params={{ id: person.id }}>
                    {person.name}
                  </Link>
                  <span className="soft">
                    {mandate === null ? ` · ${t("guest")}` : mandate.onBehalfOf && `${t("for")}${mandate.onBehalfOf.name}`}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {proxies.length > 0 && (
        <div>
          <h3>{t("proxies")}</h3>
          <ul className="plain-list sheet-ties">
            {proxies.map(({ id, giver, holder }) => (
              <li key={id}>{t("proxy", { giver: giver.person.name, holder: holder.person.name })}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
