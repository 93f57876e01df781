import { useRouter } from "@tanstack/react-router";
import { type FormEvent, type ReactElement, useId, useRef, useState } from "react";
import { forgetAnswers } from "../../graphql/answers.js";
import { AcceptProposal } from "../../graphql/operations/AcceptProposal.js";
import { RefuseProposal } from "../../graphql/operations/RefuseProposal.js";
import { useWords } from "../../i18n/use-words.js";
import { Failure } from "../../parts/write/failure.js";
import { useWrite } from "../../parts/write/use-write.js";
import { failureText, isFailure } from "../../parts/write/write-failure.js";
import { proposalWords } from "./proposal.words.js";

/** What says that it is decided. */
export const DECIDED = "proposal-decided";

interface ProposalDecisionProps {
  readonly id: string;
  /** Of the record as it is shown; undefined where it is not. */
  readonly version: number | undefined;
}

/** Accept, or refuse and say why. Where the record has changed since it was proposed, one accepts for what stands there now. */
export function ProposalDecision({ id, version }: ProposalDecisionProps): ReactElement {
  const t = useWords(proposalWords);
  const field = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const accepting = useWrite();
  const refusing = useWrite();
  const [reason, setReason] = useState("");
  const hasChanged = accepting.failure?.code === "VERSION_CONFLICT" && version !== undefined;
  const router = useRouter();
  const isBusy = accepting.isBusy || refusing.isBusy;
  const focusOnDecided = () => requestAnimationFrame(() => document.getElementById(DECIDED)?.focus());
  const accept = async (read: number | null) => {
    const answer = await accepting.attempt(AcceptProposal, { input: { id, version: read } });
    if (!isFailure(answer)) return focusOnDecided();
    // What stands there now is to be read before one insists.
    forgetAnswers();
    await router.invalidate();
  };
  const refuse = async (event: FormEvent) => {
    event.preventDefault();
    if (await refusing.write(RefuseProposal, { input: { id, reason } })) focusOnDecided();
    else box.current?.focus();
  };
  return (
    <section className="proposal-decision" aria-labelledby={`${field}title`} data-screen-only>
      <h2 id={`${field}title`}>{t("decide")}</h2>
      <div>
        {hasChanged ? (
          <p className="fault" role="alert">
            {t("changedSince")}
          </p>
        ) : (
          <Failure failure={accepting.failure} />
        )}
        <button className="button" type="button" disabled={isBusy} onClick={() => void accept(hasChanged ? version : null)}>
          {t(hasChanged ? "acceptNow" : "accept")}
        </button>
      </div>
      <form onSubmit={(event) => void refuse(event)} noValidate>
        <div className="field">
          <label htmlFor={field}>{t("reason")}</label>
          <textarea
            id={field}
            ref={box}
            rows={3}
            maxLength={2000}
            value={reason}
            aria-invalid={refusing.failure !== undefined}
            aria-describedby={`${field}fault`}
            onChange={({ target }) => setReason(target.value)}
          />
          <p className="fault" id={`${field}fault`} role="alert">
            {refusing.failure && failureText(refusing.failure)}
          </p>
        </div>
        <button className="button" data-quiet type="submit" disabled={isBusy}>
          {t("refuse")}
        </button>
      </form>
    </section>
  );
}
