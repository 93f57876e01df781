import { type ReactElement, useId } from "react";
import { useViewer } from "../../app/viewer.js";
import { ApplyImport } from "../../graphql/operations/ApplyImport.js";
import { UndoImport } from "../../graphql/operations/UndoImport.js";
import { useWords } from "../../i18n/use-words.js";
import { Failure } from "../../parts/write/failure.js";
import { useWrite } from "../../parts/write/use-write.js";
import { importWords } from "./import.words.js";
import type { ImportView } from "./import-view.js";

interface ImportActionsProps {
  readonly shown: ImportView;
  /** What was asked is under way: its button is gone, and the focus with it. */
  readonly onDone: () => void;
}

/** What can be done with an import as it is now. */
export function ImportActions({ shown, onDone }: ImportActionsProps): ReactElement | null {
  const t = useWords(importWords);
  const { scopes } = useViewer();
  const text = useId();
  const { isBusy, failure, write } = useWrite();
  const { id, state, counts } = shown;
  if (!scopes.includes("write") || (state !== "PLANNED" && state !== "APPLIED")) return null;
  const isEmpty = counts.created + counts.updated + counts.unchanged === 0;
  const apply = async () => {
    if ((await write(ApplyImport, { input: { id } })) !== undefined) onDone();
  };
  const undo = async () => {
    if ((await write(UndoImport, { input: { id } })) !== undefined) onDone();
  };
  return (
    <div className="team-actions" data-screen-only>
      {state === "PLANNED" &&
        (isEmpty ? (
          <p>{t("nothingToApply")}</p>
        ) : (
          <button type="button" className="button" disabled={isBusy} onClick={() => void apply()}>
            {t("apply")}
          </button>
        ))}
      {state === "APPLIED" && (
        <>
          <button type="button" className="button" data-quiet disabled={isBusy} aria-describedby={text} onClick={() => void undo()}>
            {t("undo")}
          </button>
          <p id={text} className="soft small">
            {t("undoText")}
          </p>
        </>
      )}
      <Failure failure={failure} />
    </div>
  );
}
