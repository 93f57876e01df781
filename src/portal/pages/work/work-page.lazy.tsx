import "../team/team-list.css";
import "./work.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { type ReactElement, useRef, useState } from "react";
import type { WorkListQuery } from "../../graphql/operations/WorkList.js";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { Choices } from "../../parts/choices/choices.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { Pager } from "../../parts/pager/pager.js";
import { RecordItem, RecordList } from "../../parts/record-list/record-list.js";
import { State } from "../../parts/state/state.js";
import { TeamLink } from "../team/team-link.js";
import { workWords } from "./work.words.js";
import { WorkDecision } from "./work-decision.js";
import { STATE_WORDS, type WorkSearch } from "./work-states.js";

export const workLazy = createLazyRoute("/equipe/a-regler")({ component: WorkPage });

export type WorkItem = WorkListQuery["workItems"]["edges"][number]["node"];

function WorkPage(): ReactElement {
  const t = useWords(workWords);
  const { edges, totalCount, pageInfo }: WorkListQuery["workItems"] = workLazy.useLoaderData();
  const { etat = "attente", apres }: WorkSearch = workLazy.useSearch();
  const status = useRef<HTMLParagraphElement>(null);
  const [said, say] = useState("");
  const decided = (what: string) => {
    say(what);
    status.current?.focus();
  };
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
      <p role="status" tabIndex={-1} ref={status}>
        {said !== "" && <strong>{said} </strong>}
        {totalCount > 0 && <span className="soft">{t("count", { count: totalCount })}</span>}
      </p>
      {totalCount === 0 && <State text={t(`none.${etat}`)} />}
      <RecordList label={t("title")}>
        {edges.map(({ node }) => (
          <WorkRow key={node.id} item={node} onDecided={decided} />
        ))}
      </RecordList>
      <Pager pageInfo={pageInfo} after={apres} />
    </div>
  );
}

function WorkRow({ item, onDecided }: { readonly item: WorkItem; readonly onDecided: (what: string) => void }): ReactElement {
  const t = useWords(workWords);
  const format = useFormat();
  const { reason, state, endDate, foundAt, mandate, position, successor } = item;
  const person = mandate?.person ?? position?.person;
  const post = mandate?.seat.title ?? position?.role ?? t("gone");
  const organization = mandate?.onBehalfOf ?? position?.organization;
  return (
    <RecordItem
      name={
        person ? (
          <Link className="record-name" to="/personnes/$id" params={{ id: person.id }}>
            {`${person.name}, ${post}`}
          </Link>
        ) : (
          <span className="record-name">{post}</span>
        )
      }
    >
      <p>
        {organization && (
          <>
            <Link to="/organismes/$id" params={{ id: organization.id }}>
              {organization.name}
            </Link>
            {" · "}
          </>
        )}
        {t(`reason.${reason}`)}
        {successor && (
          <>
            {" "}
            <Link to="/organismes/$id" params={{ id: successor.id }}>
              {successor.name}
            </Link>
          </>
        )}
      </p>
      <p>
        {[
          t(`is.${state}`),
          endDate !== null && t(endDate.length === 10 ? "endsDay" : "ends", { day: format.date(endDate) }),
          t("found", { day: format.date(parisDay(foundAt)) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {state === "OPEN" && <WorkDecision item={item} name={person ? `${person.name}, ${post}` : post} onDecided={onDecided} />}
    </RecordItem>
  );
}
