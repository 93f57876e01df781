import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { period, periodWords } from "../../i18n/period.js";
import { useWords } from "../../i18n/use-words.js";
import { organizationWords } from "./organization.words.js";
import type { Organization } from "./organization-sheet.js";

/** What it does with whom, whenever: ties with other organizations, and projects. */
export function TiesSection({ organization }: { readonly organization: Organization }): ReactElement {
  const t = useWords(organizationWords);
  const dates = useWords(periodWords);
  const format = useFormat();
  const { ties, partnerships } = organization;
  if (ties.totalCount + partnerships.totalCount === 0) return <p>{t("noTies")}</p>;
  const rest = ties.totalCount + partnerships.totalCount - ties.edges.length - partnerships.edges.length;
  return (
    <>
      <ul className="plain-list sheet-ties">
        {ties.edges.map(({ node }) => {
          const other = node.from.id === organization.id ? node.to : node.from;
          return (
            <li key={node.id}>
              {t("tie.with", { label: node.label })}
              <Link to="/organismes/$id" params={{ id: other.id }}>
                {other.name}
              </Link>{" "}
              <span className="soft">{period(node, dates, format)}</span>
            </li>
          );
        })}
        {partnerships.edges.map(({ node: { id, role, project, startDate, endDate } }) => (
          <li key={id}>
            <Link to="/projets/$id" params={{ id: project.id }}>
              {project.name}
            </Link>{" "}
            <span className="soft">
              {[t(`role.${role}`), period(startDate === null && endDate === null ? project : { startDate, endDate }, dates, format)]
                .filter((part) => part !== "")
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="soft">{t("more", { count: format.number(rest) })}</p>}
    </>
  );
}
