import "../team/team-list.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { DuplicatesPageQuery } from "../../graphql/operations/DuplicatesPage.js";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { Choices } from "../../parts/choices/choices.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { Pager } from "../../parts/pager/pager.js";
import { RecordItem, RecordList } from "../../parts/record-list/record-list.js";
import { State } from "../../parts/state/state.js";
import { placesInShort } from "../find/places-in-short.js";
import { TeamLink } from "../team/team-link.js";
import { duplicateWords } from "./duplicate.words.js";
import { type DuplicatesSearch, STATE_WORDS } from "./duplicate-states.js";

export const duplicatesLazy = createLazyRoute("/equipe/doublons")({ component: DuplicatesPage });

type Duplicate = DuplicatesPageQuery["duplicates"]["edges"][number]["node"];

function DuplicatesPage(): ReactElement {
  const t = useWords(duplicateWords);
  const { edges, totalCount, pageInfo }: DuplicatesPageQuery["duplicates"] = duplicatesLazy.useLoaderData();
  const { etat = "ouverts", source, apres }: DuplicatesSearch = duplicatesLazy.useSearch();
  return (
    <div className="team-list">
      <PageTitle title={t("title")} above={<TeamLink />} />
      <p>{t("what")}</p>
      <Choices
        label={t("states")}
        choices={STATE_WORDS.map((state) => ({
          name: t(`state.${state}`),
          search: { ...(state !== "ouverts" && { etat: state }), ...(source !== undefined && { source }) },
          isHere: state === etat,
        }))}
      />
      {source !== undefined && (
        <p>
          {t("ofSource", { source })}{" "}
          <Link to="/equipe/doublons" search={etat === "ouverts" ? {} : { etat }}>
            {t("ofAll")}
          </Link>
        </p>
      )}
      {totalCount === 0 ? (
        <State text={t(`none.${etat}`)} />
      ) : (
        <p className="soft" role="status">
          {t("count", { count: totalCount })}
        </p>
      )}
      <RecordList label={t("title")}>
        {edges.map(({ node }) => (
          <DuplicateItem key={node.id} duplicate={node} />
        ))}
      </RecordList>
      <Pager pageInfo={pageInfo} after={apres} />
    </div>
  );
}

function DuplicateItem({ duplicate }: { readonly duplicate: Duplicate }): ReactElement {
  const t = useWords(duplicateWords);
  const format = useFormat();
  const { id, score, reasons, organization, other, candidate, source, foundAt, decidedAt, decidedBy } = duplicate;
  const areNamedAlike = organization?.name === other?.name;
  const told = (sheet: Duplicate["organization"]): string | undefined =>
    sheet && areNamedAlike && sheet.territories.length > 0
      ? t("where", { name: sheet.name, place: placesInShort(sheet.territories) })
      : sheet?.name;
  const one = told(organization) ?? t("gone");
  const second = told(other) ?? candidate?.name ?? t("gone");
  return (
    <RecordItem
      name={
        <Link className="record-name" to="/equipe/doublons/$id" params={{ id }}>
          {t("pair", { one, other: second })}
        </Link>
      }
    >
      <p>
        {[
          t("likely", { score: format.percent(score) }),
          source && t("saidBy", { source: source.name }),
          decidedAt === null
            ? t("found", { day: format.date(parisDay(foundAt)) })
            : t("decided", { day: format.date(parisDay(decidedAt)), who: decidedBy ?? t("system") }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p>{reasons.join(" · ")}</p>
    </RecordItem>
  );
}
