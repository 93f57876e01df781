import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { UndoMerges } from "../../parts/undo-merges/undo-merges.js";
import { organizationWords } from "./organization.words.js";
import { type LifeEvent, lifeOf } from "./organization-life.js";
import type { Organization } from "./organization-sheet.js";
import { SinceNote } from "./since-choice.js";

/** How many are read at a glance. */
const AT_FIRST = 8;

/** What is known of its life, by date; for the team also who wrote what on the sheet. */
export function HistorySection({ organization }: { readonly organization: Organization }): ReactElement {
  const t = useWords(organizationWords);
  const format = useFormat();
  const life = lifeOf(organization, (role) => t(`role.${role}`));
  return (
    <>
      <SinceNote />
      {life.length === 0 ? <p>{t("noHistory")}</p> : <Life events={life.slice(0, AT_FIRST)} />}
      {life.length > AT_FIRST && (
        <details>
          <summary>{t("earlier", { count: format.number(life.length - AT_FIRST) })}</summary>
          <Life events={life.slice(AT_FIRST)} />
        </details>
      )}
      {organization.undoableMerges.length > 0 && <UndoMerges merges={organization.undoableMerges} />}
      {organization.history.edges.length > 0 && <Writes organization={organization} />}
    </>
  );
}

function Life({ events }: { readonly events: readonly LifeEvent[] }): ReactElement {
  const t = useWords(organizationWords);
  const format = useFormat();
  return (
    <ol className="plain-list sheet-ties">
      {events.map(({ key, what, date, label, other }) => (
        <li key={key}>
          <span className="soft">{format.date(date)}</span> {label === undefined ? t(`life.${what}`) : t(`life.${what}`, { label })}
          {other && (
            <Link to={other.to === "project" ? "/projets/$id" : "/organismes/$id"} params={{ id: other.id }}>
              {other.name}
            </Link>
          )}
        </li>
      ))}
    </ol>
  );
}

function Writes({ organization }: { readonly organization: Organization }): ReactElement {
  const t = useWords(organizationWords);
  const format = useFormat();
  return (
    <details>
      <summary>{t("writes")}</summary>
      <ol className="plain-list sheet-ties">
        {organization.history.edges.map(({ node: { at, action, actor, changes } }) => (
          <li key={at + action}>
            {t("changed", {
              action: t(`action.${action}`),
              day: format.day(at),
              time: format.time(at),
              who: actor?.name ? t("who", { name: actor.name }) : "",
            })}{" "}
            <span className="soft">{changes.map(({ field }) => field).join(", ")}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
