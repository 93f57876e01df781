import "./edit.css";
import { createLazyRoute } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { NewRecordQuery } from "../../graphql/operations/NewRecord.js";
import { useWords } from "../../i18n/use-words.js";
import { Choices } from "../../parts/choices/choices.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { TeamLink } from "../team/team-link.js";
import { editWords } from "./edit.words.js";
import { type NewRecordSearch, SHEETS } from "./new-record-search.js";
import { NewSheetForm } from "./new-sheet-form.js";

export const newRecordLazy = createLazyRoute("/equipe/nouveau")({ component: NewRecordPage });

/** A sheet that the directory lacks. */
function NewRecordPage(): ReactElement {
  const t = useWords(editWords);
  const { fiche = "organisme", chez }: NewRecordSearch = newRecordLazy.useSearch();
  const lists: NewRecordQuery = newRecordLazy.useLoaderData();
  return (
    <div className="edit">
      <div>
        <PageTitle title={t(`new.title.${fiche}`)} above={<TeamLink />} />
        <Choices
          label={t("new.kinds")}
          choices={SHEETS.map((sheet) => ({
            name: t(`new.kind.${sheet}`),
            search: sheet === "organisme" ? {} : { fiche: sheet },
            isHere: sheet === fiche,
          }))}
        />
        {fiche === "personne" && lists.employer && <p>{t("new.postNext", { name: lists.employer.name })}</p>}
      </div>
      <NewSheetForm key={fiche} sheet={fiche} lists={lists} chez={chez} />
    </div>
  );
}
