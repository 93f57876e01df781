import type { ReactElement } from "react";
import type { OrganizationPageQuery } from "../../graphql/operations/OrganizationPage.js";
import { UndoMergeOrganization } from "../../graphql/operations/UndoMergeOrganization.js";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { Failure } from "../write/failure.js";
import { useWrite } from "../write/use-write.js";
import { undoMergesWords } from "./undo-merges.words.js";

interface UndoMergesProps {
  readonly merges: NonNullable<OrganizationPageQuery["organization"]>["undoableMerges"];
  readonly onUndone?: () => void;
}

/** What was merged into an organization and can be brought back, each by a button. */
export function UndoMerges({ merges, onUndone }: UndoMergesProps): ReactElement {
  const t = useWords(undoMergesWords);
  const format = useFormat();
  const { isBusy, failure, write } = useWrite();
  const undo = async (merged: string) => {
    if (await write(UndoMergeOrganization, { input: { merged } })) onUndone?.();
  };
  return (
    <>
      <ul className="plain-list sheet-ties">
        {merges.map(({ merged, mergedAt, mergedBy, undoableUntil }) => (
          <li key={merged}>
            <button className="button" data-quiet type="button" disabled={isBusy} onClick={() => void undo(merged)}>
              {t("undo", { day: format.date(parisDay(mergedAt)) })}
            </button>{" "}
            <span className="soft">{t("undoable", { who: mergedBy ?? t("system"), until: format.date(parisDay(undoableUntil)) })}</span>
          </li>
        ))}
      </ul>
      <Failure failure={failure} />
    </>
  );
}
