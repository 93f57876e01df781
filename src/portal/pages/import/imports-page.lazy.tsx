import "../team/team-tools.css";
import "./import.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { ImportsPageQuery } from "../../graphql/operations/ImportsPage.js";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { Pager } from "../../parts/pager/pager.js";
import { RecordItem, RecordList } from "../../parts/record-list/record-list.js";
import { State } from "../../parts/state/state.js";
import { TeamLink } from "../team/team-link.js";
import { importWords } from "./import.words.js";
import { ImportForm } from "./import-form.js";

export const importsLazy = createLazyRoute("/equipe/imports")({ component: ImportsPage });

function ImportsPage(): ReactElement {
  const t = useWords(importWords);
  const { imports, importProfiles }: ImportsPageQuery = importsLazy.useLoaderData();
  const { apres }: { readonly apres?: string } = importsLazy.useSearch();
  return (
    <div className="team-tools imports">
      <PageTitle title={t("title")} above={<TeamLink />} />
      <p>{t("what")}</p>
      {importProfiles.length > 0 && (
        <section aria-labelledby="bring">
          <h2 id="bring">{t("bring")}</h2>
          <ImportForm profiles={importProfiles} />
        </section>
      )}
      <section aria-labelledby="recent">
        <h2 id="recent">{t("recent")}</h2>
        {imports.totalCount === 0 ? <State text={t("none")} /> : <p className="soft">{t("count", { count: imports.totalCount })}</p>}
        <RecordList label={t("recent")}>
          {imports.edges.map(({ node }) => (
            <ImportItem key={node.id} brought={node} />
          ))}
        </RecordList>
        <Pager pageInfo={imports.pageInfo} after={apres} />
      </section>
    </div>
  );
}

type Brought = ImportsPageQuery["imports"]["edges"][number]["node"];

function ImportItem({ brought }: { readonly brought: Brought }): ReactElement {
  const t = useWords(importWords);
  const format = useFormat();
  const { id, source, files, state, createdAt, requestedBy, counts } = brought;
  const figures = (["created", "updated", "doubtful", "rejected", "unreadable"] as const).filter((figure) => counts[figure] > 0);
  return (
    <RecordItem
      name={
        <Link className="record-name" to="/equipe/imports/$id" params={{ id }}>
          {t("name", { source: source?.name ?? t("noSource") })}
        </Link>
      }
    >
      <p>
        <strong>{t(`state.${state}`)}</strong>
        {" · "}
        {[
          t("on", { day: format.date(parisDay(createdAt)), time: format.time(createdAt) }),
          requestedBy !== null && requestedBy !== "" && t("by", { who: requestedBy }),
        ]
          .filter(Boolean)
          .join(" ")}
        {" · "}
        {files.join(", ")}
      </p>
      <p>{figures.map((figure) => `${t(`figures.${figure}`)} : ${format.number(counts[figure])}`).join(" · ")}</p>
    </RecordItem>
  );
}
