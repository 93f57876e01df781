import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { DuplicatePageQuery } from "../../graphql/operations/DuplicatePage.js";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { UndoMerges } from "../../parts/undo-merges/undo-merges.js";
import { duplicateWords } from "./duplicate.words.js";
import type { Duplicate } from "./duplicate-view.js";
import { nextPair } from "./next-pair.js";

const DECIDED = "duplicate-decided";

/** Who decided reads next what became of it. */
export function focusOnDecided(): void {
  requestAnimationFrame(() => document.getElementById(DECIDED)?.focus());
}

/** What was decided, by whom; of a merge, what undoes it. */
export function Decided({
  duplicate,
  waiting,
}: {
  readonly duplicate: Duplicate;
  readonly waiting: DuplicatePageQuery["waiting"];
}): ReactElement {
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
      {isMerged &&
        survivor &&
        (survivor.undoableMerges.length === 0 ? (
          <p className="soft">{t("settled")}</p>
        ) : (
          <UndoMerges merges={survivor.undoableMerges} onUndone={focusOnDecided} />
        ))}
      <NextPair duplicate={duplicate} waiting={waiting} />
    </div>
  );
}

/** Many pairs are settled one after the other, without the list between them. */
function NextPair({ duplicate, waiting }: { readonly duplicate: Duplicate; readonly waiting: DuplicatePageQuery["waiting"] }) {
  const t = useWords(duplicateWords);
  const next = nextPair(
    waiting.edges.map(({ node }) => node),
    duplicate,
  );
  if (!next) return null;
  const { id, organization, other, candidate } = next;
  return (
    <p data-screen-only>
      <Link to="/equipe/doublons/$id" params={{ id }}>
        {t("next", { one: organization?.name ?? t("gone"), other: other?.name ?? candidate?.name ?? t("gone") })}
      </Link>{" "}
      <span className="soft">{t("left", { count: waiting.totalCount })}</span>
    </p>
  );
}
