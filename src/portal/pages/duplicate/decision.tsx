import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useId } from "react";
import { AcceptDuplicate } from "../../graphql/operations/AcceptDuplicate.js";
import { RefuseDuplicate } from "../../graphql/operations/RefuseDuplicate.js";
import { useWords } from "../../i18n/use-words.js";
import { Failure } from "../../parts/write/failure.js";
import { useWrite } from "../../parts/write/use-write.js";
import { focusOnDecided } from "./decided.js";
import { duplicateWords } from "./duplicate.words.js";
import type { Duplicate } from "./duplicate-view.js";
import { MergePreview } from "./merge-preview.js";

interface DecisionProps {
  readonly duplicate: Duplicate;
  /** Whether the other one is to remain. */
  readonly isOther: boolean;
}

/** What is to be decided, as far as it is not: one or two, and which of a pair remains. A merge is undone, and not decided again. */
export function Decision({ duplicate, isOther }: DecisionProps): ReactElement | null {
  const t = useWords(duplicateWords);
  const id = useId();
  const navigate = useNavigate({ from: "/equipe/doublons/$id" });
  const { isBusy, failure, write } = useWrite();
  const { organization, other, candidate, state } = duplicate;
  const isPair = organization !== null && other !== null;
  if (!isPair && (candidate === null || organization === null)) return null;
  const survivor = isPair && isOther ? other : organization;
  const merged = survivor === other ? organization : other;
  const accept = async () => {
    if (await write(AcceptDuplicate, { input: { id: duplicate.id, survivor: isPair ? survivor.id : null } })) focusOnDecided();
  };
  const refuse = async () => {
    if (await write(RefuseDuplicate, { input: { id: duplicate.id } })) focusOnDecided();
  };
  return (
    <section aria-labelledby={id} data-screen-only>
      <h2 id={id}>{t("decide")}</h2>
      {isPair && (
        <>
          <fieldset className="duplicate-survivor">
            <legend>{t("survivor")}</legend>
            {[organization, other].map((sheet, place) => (
              <label key={sheet.id}>
                <input
                  type="radio"
                  name="survivor"
                  checked={sheet === survivor}
                  onChange={() => void navigate({ search: place === 0 ? {} : { reste: "autre" }, replace: true, resetScroll: false })}
                />{" "}
                <span className="compare-number">{place + 1}</span> {sheet.name}
              </label>
            ))}
          </fieldset>
          {merged && <MergePreview survivor={survivor} merged={merged} />}
        </>
      )}
      <Failure failure={failure} />
      <div className="duplicate-actions">
        {state !== "ACCEPTED" && (
          <button className="button" type="button" disabled={isBusy} onClick={() => void accept()}>
            {isPair ? t("merge", { number: merged === other ? 2 : 1, into: merged === other ? 1 : 2 }) : t("known")}
          </button>
        )}
        {state !== "REFUSED" && (
          <button className="button" data-quiet type="button" disabled={isBusy} onClick={() => void refuse()}>
            {t("refuse")}
          </button>
        )}
      </div>
    </section>
  );
}
