import "./skeleton.css";
import type { ReactElement } from "react";
import { useWords } from "../../i18n/use-words.js";
import { stateWords } from "../state/state.words.js";

/** The place that a page takes while it is on its way. */
export function PageSkeleton(): ReactElement {
  const t = useWords(stateWords);
  return (
    <div role="status">
      <span className="visually-hidden">{t("loading")}</span>
      <div className="skeleton" aria-hidden="true">
        {["title", "a", "b", "c", "d", "e", "f"].map((line) => (
          <span key={line} />
        ))}
      </div>
    </div>
  );
}
