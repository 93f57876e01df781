import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { DayField } from "../../parts/day-field/day-field.js";
import { personalDataWords } from "./personal-data.words.js";
import { replyDue } from "./reply-due.js";

/** Until when the law lets the centre answer. The day stands in the address: whoever takes over finds it there. */
export function ReplyTerm({ received }: { readonly received: string | undefined }): ReactElement {
  const t = useWords(personalDataWords);
  const format = useFormat();
  const navigate = useNavigate({ from: "/equipe/donnees-personnelles" });
  const today = parisDay(new Date());
  const due = replyDue(received ?? today);
  return (
    <div className="personal-data-term">
      <DayField
        label={t("askedOn")}
        day={received ?? today}
        onChoose={(recue) => void navigate({ search: (now) => ({ ...now, recue }), replace: true, resetScroll: false })}
      />
      <p>
        <strong className={due < today ? "fault" : undefined}>{t(due < today ? "late" : "due", { day: format.date(due) })}</strong>{" "}
        {t("dueText")}
      </p>
    </div>
  );
}
