import { Link, useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { period, periodWords } from "../../i18n/period.js";
import { useWords } from "../../i18n/use-words.js";
import { organizationWords } from "./organization.words.js";
import type { Organization } from "./organization-sheet.js";
import { readSince } from "./since.js";

/** What it does with whom, the latest first: ties with other organizations, and projects with those who share them. */
export function TiesSection({ organization }: { readonly organization: Organization }): ReactElement {
  const t = useWords(organizationWords);
  const dates = useWords(periodWords);
  const format = useFormat();
  const { depuis: year } = readSince(useSearch({ strict: false }));
  const { ties, partnerships, funding } = organization;
  if (ties.totalCount + partnerships.totalCount === 0) {
    const none = funding.totalCount > 0 ? t("noTiesFunded") : t("noTies");
    return <p>{year === undefined ? none : t("noTiesSince", { year })}</p>;
  }
  const rest = ties.totalCount + partnerships.totalCount - ties.edges.length - partnerships.edges.length;
  return (
    <>
      <ul className="plain-list sheet-ties">
        {latestFirst(ties.edges.map(({ node }) => node)).map((tie) => {
          const other = tie.from.id === organization.id ? tie.to : tie.from;
          return (
            <li key={tie.id}>
              {t("tie.with", { label: tie.label })}
              <Link to="/organismes/$id" params={{ id: other.id }}>
                {other.name}
              </Link>{" "}
              <span className="soft">{period(tie, dates, format)}</span>
            </li>
          );
        })}
        {latestFirst(partnerships.edges.map(({ node }) => ({ ...node, ...datesOf(node) }))).map((part) => (
          <li key={part.id}>
            <Link to="/projets/$id" params={{ id: part.project.id }}>
              {part.project.name}
            </Link>{" "}
            <span className="soft">{[t(`role.${part.role}`), period(part, dates, format)].filter((word) => word !== "").join(" · ")}</span>
            <Together project={part.project} selfId={organization.id} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="soft">{t("more", { count: format.number(rest) })}</p>}
    </>
  );
}

type Part = Organization["partnerships"]["edges"][number]["node"];

/** Its own, or else the project's. */
function datesOf({ startDate, endDate, project }: Part): Pick<Part, "startDate" | "endDate"> {
  return startDate === null && endDate === null ? { startDate: project.startDate, endDate: project.endDate } : { startDate, endDate };
}

/** What has not ended before what has, then by when it began. */
function latestFirst<Dated extends Pick<Part, "startDate" | "endDate">>(dated: readonly Dated[]): readonly Dated[] {
  const key = ({ startDate, endDate }: Dated): string => `${endDate ?? "9999"} ${startDate ?? ""}`;
  return [...dated].sort((one, other) => key(other).localeCompare(key(one)));
}

/** Who else has a part in a project. */
function Together({ project, selfId }: { readonly project: Part["project"]; readonly selfId: string }): ReactElement | null {
  const t = useWords(organizationWords);
  const { edges, totalCount } = project.partnerships;
  const others = new Map(
    edges.flatMap(({ node: { organization } }) => (organization.id === selfId ? [] : [[organization.id, organization.name]])),
  );
  if (others.size === 0) return null;
  const rest = totalCount - edges.length;
  return (
    <div>
      <span className="soft">{t("together")}</span>
      {[...others].map(([id, name], place) => (
        <span key={id}>
          {place > 0 && ", "}
          <Link to="/organismes/$id" params={{ id: id ?? "" }}>
            {name}
          </Link>
        </span>
      ))}
      {rest > 0 && <span className="soft">, {t("others", { count: rest })}</span>}
    </div>
  );
}
