import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { DayField } from "../../parts/day-field/day-field.js";
import { CommitteeEditLink } from "../edit/edit-link.js";
import { committeeWords } from "./committee.words.js";
import type { Committee, CommitteeSearch } from "./committee-view.js";

/** The two clocks, as choices of the address: the day that is meant, and the day until which the directory had been told. */
export function CommitteeDates({ committee, search }: { readonly committee: Committee; readonly search: CommitteeSearch }): ReactElement {
  const t = useWords(committeeWords);
  const navigate = useNavigate({ from: "/instances/$slug" });
  const choose = (name: "date" | "su", day: string | undefined) =>
    void navigate({ search: ({ [name]: _, ...rest }) => (day === undefined ? rest : { ...rest, [name]: day }), resetScroll: false });
  return (
    <div className="committee-dates" data-screen-only>
      <DayField label={t("onDay")} day={search.date} onChoose={(day) => choose("date", day)} />
      <DayField
        label={t("knownDay")}
        hint={t("knownHint")}
        day={search.su}
        min={committee.knownSince === null ? undefined : parisDay(committee.knownSince)}
        onChoose={(day) => choose("su", day)}
      />
      {(search.date ?? search.su) !== undefined && (
        <Link to="/instances/$slug" params={{ slug: committee.slug }} search={{}}>
          {t("backToday")}
        </Link>
      )}
      <CommitteeEditLink slug={committee.slug} />
      <button type="button" className="button" data-quiet onClick={() => window.print()}>
        {t("print")}
      </button>
    </div>
  );
}
