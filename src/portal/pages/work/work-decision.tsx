import { type FormEvent, type ReactElement, useId, useState } from "react";
import { AcceptWorkItem } from "../../graphql/operations/AcceptWorkItem.js";
import { DismissWorkItem } from "../../graphql/operations/DismissWorkItem.js";
import { useWords } from "../../i18n/use-words.js";
import { useWrite } from "../../parts/write/use-write.js";
import { failureText } from "../../parts/write/write-failure.js";
import { workWords } from "./work.words.js";

interface WorkDecisionProps {
  readonly item: { readonly id: string; readonly endDate: string | null; readonly successor: { readonly name: string } | null };
  /** Of the post and who holds it. */
  readonly name: string;
  readonly onDecided: (what: string) => void;
}

/** Ends it on a day, or leaves it as it is. */
export function WorkDecision({ item: { id, endDate, successor }, name, onDecided }: WorkDecisionProps): ReactElement {
  const t = useWords(workWords);
  const field = useId();
  const [day, setDay] = useState(endDate ?? "");
  const { isBusy, failure, write } = useWrite();
  const accept = async (event: FormEvent) => {
    event.preventDefault();
    if (await write(AcceptWorkItem, { input: { id, endDate: day.trim() || null } })) onDecided(t("accepted", { name }));
  };
  const dismiss = async () => {
    if (await write(DismissWorkItem, { input: { id } })) onDecided(t("dismissed", { name }));
  };
  return (
    <form className="work-decision" onSubmit={(event) => void accept(event)} aria-label={name} noValidate data-screen-only>
      <div className="field">
        <label htmlFor={field}>{t("day")}</label>
        <input
          id={field}
          value={day}
          autoComplete="off"
          aria-invalid={failure !== undefined}
          aria-describedby={`${field}hint ${field}fault`}
          onChange={({ target }) => setDay(target.value)}
        />
        <p className="hint" id={`${field}hint`}>
          {t("dayHint")}
        </p>
      </div>
      <p className="fault" id={`${field}fault`} role="alert">
        {failure && failureText(failure)}
      </p>
      <div className="work-actions">
        <button type="submit" className="button" disabled={isBusy}>
          {t(successor ? "pass" : "accept")}
        </button>
        <button type="button" className="button" data-quiet disabled={isBusy} onClick={() => void dismiss()}>
          {t("dismiss")}
        </button>
      </div>
    </form>
  );
}
