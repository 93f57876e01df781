import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactElement, useId } from "react";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { committeeWords } from "./committee.words.js";
import type { Committee, CommitteeSearch } from "./committee-view.js";

/** The two clocks, as choices of the address: the day that is meant, and the day until which the directory had been told. */
export function CommitteeDates({ committee, search }: { readonly committee: Committee; readonly search: CommitteeSearch }): ReactElement {
  const t = useWords(committeeWords);
  const id = useId();
  const navigate = useNavigate({ from: "/instances/$slug" });
  const choose = (name: "date" | "su", value: string) =>
    void navigate({ search: ({ [name]: _, ...rest }) => (value === "" ? rest : { ...rest, [name]: value }), replace: true });
  return (
    <div className="committee-dates" data-screen-only>
      <div className="field">
        <label htmlFor={`${id}date`}>{t("onDay")}</label>
        <input id={`${id}date`} type="date" value={search.date ?? ""} onChange={({ target }) => choose("date", target.value)} />
      </div>
      <div className="field">
        <label htmlFor={`${id}su`}>{t("knownDay")}</label>
        <input
          id={`${id}su`}
          type="date"
          value={search.su ?? ""}
          min={committee.knownSince === null ? undefined : parisDay(committee.knownSince)}
          aria-describedby={`${id}hint`}
          onChange={({ target }) => choose("su", target.value)}
        />
        <span className="hint" id={`${id}hint`}>
          {t("knownHint")}
        </span>
      </div>
      {(search.date ?? search.su) !== undefined && (
        <Link to="/instances/$slug" params={{ slug: committee.slug }} search={{}}>
          {t("backToday")}
        </Link>
      )}
      <button type="button" className="button" data-quiet onClick={() => window.print()}>
        {t("print")}
      </button>
    </div>
  );
}
