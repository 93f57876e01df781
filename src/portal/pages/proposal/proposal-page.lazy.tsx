import "./proposal.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { ProposalPageQuery } from "../../graphql/operations/ProposalPage.js";
import type { ProposedRecordQuery } from "../../graphql/operations/ProposedRecord.js";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { DataTable } from "../../parts/table/data-table.js";
import { proposalWords } from "./proposal.words.js";
import { DECIDED, ProposalDecision } from "./proposal-decision.js";
import { useProposedFields } from "./use-proposed-fields.js";

export const proposalLazy = createLazyRoute("/equipe/propositions/$id")({ component: ProposalPage });

interface Loaded {
  readonly proposal: Extract<NonNullable<ProposalPageQuery["node"]>, { readonly __typename: "Proposal" }>;
  readonly record: ProposedRecordQuery;
}

function ProposalPage(): ReactElement {
  const t = useWords(proposalWords);
  const format = useFormat();
  const { proposal, record }: Loaded = proposalLazy.useLoaderData();
  const { id, changes, note, state, organization, proposedAt, proposedBy, decidedAt, decidedBy, reason } = proposal;
  const { fields, sheet } = useProposedFields(record, changes);
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
          record.node === null && <p>{t("gone")}</p>
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
