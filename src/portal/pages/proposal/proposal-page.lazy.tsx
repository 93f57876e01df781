import "./proposal.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { DataTable } from "../../parts/table/data-table.js";
import { proposalWords } from "./proposal.words.js";
import { DECIDED, ProposalDecision } from "./proposal-decision.js";
import type { ChoiceLists, Proposal } from "./proposal-view.js";
import { useProposedFields } from "./use-proposed-fields.js";

export const proposalLazy = createLazyRoute("/equipe/propositions/$id")({ component: ProposalPage });

interface Loaded {
  readonly proposal: Proposal;
  readonly lists: ChoiceLists;
}

function ProposalPage(): ReactElement {
  const t = useWords(proposalWords);
  const format = useFormat();
  const { proposal, lists }: Loaded = proposalLazy.useLoaderData();
  const { id, note, state, organization, proposedAt, proposedBy, decidedAt, decidedBy, reason } = proposal;
  const { fields, sheet } = useProposedFields(proposal, lists);
  return (
    <div className="proposal">
      <div>
        <PageTitle title={t("one", { name: sheet?.name ?? t("record") })} above={<Link to="/equipe/propositions">{t("title")}</Link>} />
        <p>
          {organization && (
            <Link to="/organismes/$id" params={{ id: organization.id }}>
              {organization.name}
            </Link>
          )}{" "}
          {t("proposedBy", { day: format.date(parisDay(proposedAt)), who: proposedBy ?? t("unknown") })}
        </p>
        {note !== null && <blockquote>{note}</blockquote>}
        {sheet ? (
          <p>
            <Link to={sheet.to} params={{ id: sheet.id }}>
              {t("sheet")}
            </Link>
          </p>
        ) : (
          proposal.record === null && <p>{t("gone")}</p>
        )}
      </div>
      <DataTable
        caption={t(state === "ACCEPTED" ? "wasChanged" : "wouldChange", { count: fields.length })}
        rows={fields}
        keyOf={({ name }) => name}
        columns={[
          { name: t("field"), cell: ({ label }) => label },
          { name: t("now"), cell: ({ before }) => (before === null ? <span className="soft">{t("notShown")}</span> : before) },
          { name: t("after"), cell: ({ after }) => <strong>{after}</strong> },
        ]}
      />
      <div id={DECIDED} tabIndex={-1} role="status">
        {state !== "PENDING" && (
          <p className="proposal-decided">
            <strong>{t(`is.${state}`)}</strong>{" "}
            {t("decidedOn", { day: format.date(parisDay(decidedAt ?? "")), who: decidedBy ?? t("unknown") })}{" "}
            {reason !== null && t("refusedFor", { text: reason })}
          </p>
        )}
      </div>
      {state === "PENDING" && <ProposalDecision id={id} version={sheet?.version} />}
    </div>
  );
}
