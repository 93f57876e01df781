import "../team/team-list.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { ProposalsPageQuery } from "../../graphql/operations/ProposalsPage.js";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { Choices } from "../../parts/choices/choices.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { Pager } from "../../parts/pager/pager.js";
import { RecordItem, RecordList } from "../../parts/record-list/record-list.js";
import { State } from "../../parts/state/state.js";
import { TeamLink } from "../team/team-link.js";
import { proposalWords } from "./proposal.words.js";
import { type ProposalsSearch, STATE_WORDS } from "./proposal-states.js";
import { changesOf } from "./proposed-changes.js";
import { useFieldName } from "./use-field-name.js";

export const proposalsLazy = createLazyRoute("/equipe/propositions")({ component: ProposalsPage });

type Proposal = ProposalsPageQuery["proposals"]["edges"][number]["node"];

function ProposalsPage(): ReactElement {
  const t = useWords(proposalWords);
  const { edges, totalCount, pageInfo }: ProposalsPageQuery["proposals"] = proposalsLazy.useLoaderData();
  const { etat = "attente", apres }: ProposalsSearch = proposalsLazy.useSearch();
  return (
    <div className="team-list">
      <PageTitle title={t("title")} above={<TeamLink />} />
      <p>{t("what")}</p>
      <Choices
        label={t("states")}
        choices={STATE_WORDS.map((state) => ({
          name: t(`state.${state}`),
          search: state === "attente" ? {} : { etat: state },
          isHere: state === etat,
        }))}
      />
      {totalCount === 0 ? (
        <State text={t(`none.${etat}`)} />
      ) : (
        <p className="soft" role="status">
          {t("count", { count: totalCount })}
        </p>
      )}
      <RecordList label={t("title")}>
        {edges.map(({ node }) => (
          <ProposalItem key={node.id} proposal={node} />
        ))}
      </RecordList>
      <Pager pageInfo={pageInfo} after={apres} />
    </div>
  );
}

function ProposalItem({ proposal }: { readonly proposal: Proposal }): ReactElement {
  const t = useWords(proposalWords);
  const format = useFormat();
  const nameOf = useFieldName();
  const { id, changes, note, proposedAt, decidedAt, decidedBy, reason, organization, record } = proposal;
  const fields = Object.keys(changesOf(changes)).map(nameOf);
  return (
    <RecordItem
      name={
        <Link className="record-name" to="/equipe/propositions/$id" params={{ id }}>
          {t("of", { name: nameOfRecord(record) ?? t("unnamed"), fields: format.list(fields) })}
        </Link>
      }
    >
      <p>
        {[
          t("proposed", { day: format.date(parisDay(proposedAt)), who: organization?.name ?? t("unknown") }),
          decidedAt !== null && t("decided", { day: format.date(parisDay(decidedAt)), who: decidedBy ?? t("unknown") }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {note !== null && <p>{t("quoted", { text: note })}</p>}
      {reason !== null && <p>{t("refusedFor", { text: reason })}</p>}
    </RecordItem>
  );
}

/** Null where it is gone, or has no name of its own. */
function nameOfRecord(record: Proposal["record"]): string | null {
  if (record === null) return null;
  if ("name" in record) return record.name;
  if ("title" in record) return record.title;
  if ("from" in record) return `${record.from.name} – ${record.to.name}`;
  if ("project" in record) return record.project.name;
  if ("takesPartIn" in record) return record.takesPartIn.title;
  return "person" in record ? (record.person?.name ?? null) : null;
}
