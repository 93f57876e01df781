import { useNavigate, useSearch } from "@tanstack/react-router";
import { type ReactElement, useId } from "react";
import { useWords } from "../../i18n/use-words.js";
import { organizationWords } from "./organization.words.js";
import { readSince, sinceYears } from "./since.js";

/** Since when ties are told: in the address, of the sheet alone or beside a list. */
export function SinceChoice(): ReactElement {
  const t = useWords(organizationWords);
  const navigate = useNavigate();
  const { depuis } = readSince(useSearch({ strict: false }));
  const id = useId();
  const choose = (year: string) =>
    void navigate({ to: ".", search: (now) => ({ ...now, depuis: year === "" ? undefined : year }), resetScroll: false });
  return (
    <div className="field sheet-since" data-screen-only>
      <label htmlFor={id}>{t("since")}</label>
      <select id={id} value={depuis ?? ""} onChange={(event) => choose(event.target.value)}>
        <option value="">{t("always")}</option>
        {sinceYears(new Date().getFullYear(), depuis).map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </div>
  );
}

/** Said of what the year leaves out elsewhere on the sheet. */
export function SinceNote(): ReactElement | null {
  const t = useWords(organizationWords);
  const { depuis: year } = readSince(useSearch({ strict: false }));
  return year === undefined ? null : <p className="soft">{t("onlySince", { year })}</p>;
}
