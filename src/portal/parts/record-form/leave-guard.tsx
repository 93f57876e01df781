import { useBlocker } from "@tanstack/react-router";
import { type ReactElement, useEffect, useId, useRef } from "react";
import { useWords } from "../../i18n/use-words.js";
import { recordFormWords } from "./record-form.words.js";

/** Asks before the page is left with words that are not saved; the browser asks by itself before it is closed. */
export function LeaveGuard({ isDirty }: { readonly isDirty: boolean }): ReactElement | null {
  const t = useWords(recordFormWords);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      isDirty && (current.pathname !== next.pathname || JSON.stringify(current.search) !== JSON.stringify(next.search)),
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  const isAsked = status === "blocked";
  useEffect(() => {
    if (isAsked) dialog.current?.showModal();
  }, [isAsked]);
  if (!isAsked) return isDirty ? <span hidden data-unsaved /> : null;
  return (
    <dialog className="leave" ref={dialog} aria-labelledby={id} onClose={reset}>
      <h2 id={id}>{t("leave.title")}</h2>
      <p>{t("leave.text")}</p>
      <div className="form-actions">
        <button type="button" className="button" onClick={reset}>
          {t("leave.stay")}
        </button>
        <button type="button" className="button" data-quiet onClick={proceed}>
          {t("leave.leave")}
        </button>
      </div>
    </dialog>
  );
}
