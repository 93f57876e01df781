import "../team/team-list.css";
import "./verify.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { type ReactElement, useRef, useState } from "react";
import { UpdateOrganization } from "../../graphql/operations/UpdateOrganization.js";
import type { VerifyPageQuery } from "../../graphql/operations/VerifyPage.js";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { FAMILY } from "../../parts/actor/actor-kinds.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { Pager } from "../../parts/pager/pager.js";
import { RecordItem, RecordList } from "../../parts/record-list/record-list.js";
import { State } from "../../parts/state/state.js";
import { Failure } from "../../parts/write/failure.js";
import { useWrite } from "../../parts/write/use-write.js";
import { TeamLink } from "../team/team-link.js";
import { verifyWords } from "./verify.words.js";
import { VerifyFilters } from "./verify-filters.js";
import type { VerifySearch } from "./verify-search.js";

export const verifyLazy = createLazyRoute("/equipe/a-verifier")({ component: VerifyPage });

type Listed = VerifyPageQuery["organizations"]["edges"][number]["node"];

function VerifyPage(): ReactElement {
  const t = useWords(verifyWords);
  const { organizations, territories }: VerifyPageQuery = verifyLazy.useLoaderData();
  const search: VerifySearch = verifyLazy.useSearch();
  const format = useFormat();
  const { isBusy, failure, write } = useWrite();
  const said = useRef<HTMLParagraphElement>(null);
  const [done, setDone] = useState<Listed>();
  const verify = async (organization: Listed) => {
    const { id, version } = organization;
    if (!(await write(UpdateOrganization, { input: { id, version, verifiedOn: parisDay(new Date()) } }))) return;
    setDone(organization);
    said.current?.focus();
  };
  return (
    <div className="team-list">
      <PageTitle title={t("title")} above={<TeamLink />} />
      <p>{t("what")}</p>
      <VerifyFilters search={search} territories={territories.edges.map(({ node }) => node)} />
      <p role="status" tabIndex={-1} ref={said} className="verify-status">
        {done && (
          <>
            <strong>{t("done", { name: done.name })}</strong>{" "}
          </>
        )}
        <span className="soft">{t("count", { count: organizations.totalCount, number: format.number(organizations.totalCount) })}</span>
      </p>
      <Failure failure={failure} />
      {organizations.totalCount === 0 && <State text={t(search.q || search.genre || search.lieu ? "noneSuch" : "none")} />}
      <div className="verify-list">
        <RecordList label={t("title")}>
          {organizations.edges.map(({ node }) => (
            <RecordItem
              key={node.id}
              family={FAMILY[node.kind]}
              name={
                <Link className="record-name" to="/organismes/$id" params={{ id: node.id }}>
                  {node.name}
                </Link>
              }
            >
              <Why organization={node} />
              <div className="verify-actions">
                <button type="button" className="button" data-quiet disabled={isBusy} onClick={() => void verify(node)}>
                  {t("verify")}
                  <span className="visually-hidden"> : {node.name}</span>
                </button>
                <Link to="/organismes/$id/modifier" params={{ id: node.id }}>
                  {t("edit")}
                  <span className="visually-hidden"> : {node.name}</span>
                </Link>
              </div>
            </RecordItem>
          ))}
        </RecordList>
      </div>
      <Pager pageInfo={organizations.pageInfo} after={search.apres} />
    </div>
  );
}

/** Since when nobody has made sure of it, and which sources no longer list it. */
function Why({ organization }: { readonly organization: Listed }): ReactElement {
  const t = useWords(verifyWords);
  const format = useFormat();
  const { kindLabel, verifiedOn, freshness, updatedAt, listings } = organization;
  const gone = listings.filter(({ goneSince }) => goneSince !== null);
  return (
    <div>
      <p>
        {[
          kindLabel,
          verifiedOn === null ? t("never") : t("verified", { day: format.date(verifiedOn), freshness: format.percent(freshness) }),
          t("updated", { day: format.date(parisDay(updatedAt)) }),
        ].join(" · ")}
      </p>
      {gone.map(({ goneSince, lastSeenAt, source }) => (
        <p key={lastSeenAt + goneSince}>
          {t("gone", { source: source?.name ?? t("source"), day: format.date(parisDay(goneSince ?? lastSeenAt)) })}
        </p>
      ))}
    </div>
  );
}
