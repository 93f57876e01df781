import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { UndoMergeOrganization } from "../../graphql/operations/UndoMergeOrganization.js";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { Failure } from "../../parts/write/failure.js";
import { useWrite } from "../../parts/write/use-write.js";
import { duplicateWords } from "./duplicate.words.js";
import type { Duplicate } from "./duplicate-view.js";

const DECIDED = "duplicate-decided";

/** Who decided reads next what became of it. */
export function focusOnDecided(): void {
  requestAnimationFrame(() => document.getElementById(DECIDED)?.focus());
}

/** What was decided, by whom; of a merge, what undoes it. */
export function Decided({ duplicate }: { readonly duplicate: Duplicate }): ReactElement {
  const t = useWords(duplicateWords);
  const format = useFormat();
  const { state, decidedAt, decidedBy, organization, other, candidate } = duplicate;
  const survivor = organization ?? other;
  const isMerged = state === "ACCEPTED" && candidate === null;
  return (
    <div className="duplicate-decided" id={DECIDED} tabIndex={-1} role="status" data-empty={state === "OPEN" || undefined}>
      {state === "OPEN" ? (
        <p className="soft">{t("open")}</p>
      ) : (
        <p>
          <strong>{t(isMerged ? "isMerged" : state === "ACCEPTED" ? "isKnown" : "isRefused")}</strong>{" "}
          {t("by", { day: format.date(parisDay(decidedAt ?? "")), who: decidedBy ?? t("system") })}
          {isMerged && survivor && (
            <>
              {" "}
              {t("remains")}{" "}
              <Link to="/organismes/$id" params={{ id: survivor.id }}>
                {survivor.name}
              </Link>
              .
            </>
          )}
        </p>
      )}
      {isMerged && survivor && <UndoMerges survivor={survivor} onUndone={focusOnDecided} />}
    </div>
  );
}

interface UndoMergesProps {
  readonly survivor: Pick<NonNullable<Duplicate["organization"]>, "undoableMerges">;
  readonly onUndone: () => void;
}

/** What was merged into an organization and can be brought back. */
export function UndoMerges({ survivor: { undoableMerges }, onUndone }: UndoMergesProps): ReactElement {
  const t = useWords(duplicateWords);
  const format = useFormat();
  const { isBusy, failure, write } = useWrite();
  const undo = async (merged: string) => {
    if (await write(UndoMergeOrganization, { input: { merged } })) onUndone();
  };
  if (undoableMerges.length === 0) return <p className="soft">{t("settled")}</p>;
  return (
    <>
      <ul className="plain-list duplicate-undo">
        {undoableMerges.map(({ merged, mergedAt, mergedBy, undoableUntil }) => (
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
