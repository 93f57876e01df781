import "./duplicate.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { type ReactElement, useId } from "react";
import type { DuplicatePageQuery } from "../../graphql/operations/DuplicatePage.js";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { kindNameWords } from "../../parts/actor/kind-name.words.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { CompareTable } from "./compare-table.js";
import { comparedFields, type Told, toldBy } from "./compared-sheets.js";
import { Decided } from "./decided.js";
import { Decision } from "./decision.js";
import { duplicateWords } from "./duplicate.words.js";
import type { Duplicate, DuplicateSearch } from "./duplicate-view.js";

export const duplicateLazy = createLazyRoute("/equipe/doublons/$id")({ component: DuplicatePage });

function DuplicatePage(): ReactElement {
  const t = useWords(duplicateWords);
  const kinds = useWords(kindNameWords);
  const format = useFormat();
  const id = useId();
  const { duplicate, waiting }: { readonly duplicate: Duplicate; readonly waiting: DuplicatePageQuery["waiting"] } =
    duplicateLazy.useLoaderData();
  const { reste }: DuplicateSearch = duplicateLazy.useSearch();
  const { organization, other, candidate, source, score, reasons, foundAt } = duplicate;
  const told: readonly Told[] = [
    ...[organization, other].flatMap((sheet) => (sheet === null ? [] : [toldBy(sheet, format)])),
    ...(candidate === null
      ? []
      : [
          {
            name: [candidate.name],
            acronym: candidate.acronym === null ? [] : [candidate.acronym],
            kind: candidate.kind === null ? [] : [kinds(candidate.kind)],
            identifiers: candidate.identifiers,
            contacts: [[candidate.postalCode, candidate.commune].filter(Boolean).join(" ")].filter((place) => place !== ""),
          },
        ]),
  ];
  const [one, second] = told;
  const names = [organization?.name, other?.name ?? candidate?.name].map((name) => name ?? t("gone"));
  return (
    <div className="duplicate">
      <div>
        <PageTitle
          title={t("pair", { one: names[0] ?? "", other: names[1] ?? "" })}
          above={<Link to="/equipe/doublons">{t("title")}</Link>}
        />
        <p className="soft">
          {[
            t("likely", { score: format.percent(score) }),
            source && t("saidBy", { source: source.name }),
            t("found", { day: format.date(parisDay(foundAt)) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <p>{t("why", { reasons: format.list(reasons) })}</p>
      </div>
      <Decided duplicate={duplicate} waiting={waiting} />
      {one && second && (
        <section aria-labelledby={`${id}compare`}>
          <h2 id={`${id}compare`}>{t("compare")}</h2>
          <CompareTable duplicate={duplicate} fields={comparedFields(one, second)} />
        </section>
      )}
      <Decision duplicate={duplicate} isOther={reste === "autre"} key={duplicate.state} />
    </div>
  );
}
