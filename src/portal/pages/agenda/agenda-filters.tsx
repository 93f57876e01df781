import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useId } from "react";
import type { AgendaQuery } from "../../graphql/operations/Agenda.js";
import { useWords } from "../../i18n/use-words.js";
import { eventWords } from "../event/event.words.js";
import { agendaWords } from "./agenda.words.js";
import { type AgendaSearch, FORMATS, readAgendaSearch } from "./agenda-search.js";

interface AgendaFiltersProps {
  readonly search: AgendaSearch;
  readonly themes: AgendaQuery["themes"];
}

/** Meetings of one format, or about one theme. */
export function AgendaFilters({ search, themes }: AgendaFiltersProps): ReactElement {
  const t = useWords(agendaWords);
  const of = useWords(eventWords);
  const id = useId();
  const navigate = useNavigate({ from: "/agenda" });
  const change = (changes: Readonly<Record<string, string>>) =>
    void navigate({ search: (now) => readAgendaSearch({ ...now, apres: undefined, ...changes }), resetScroll: false });
  return (
    <search className="agenda-filters" data-screen-only>
      <div className="field">
        <label htmlFor={`${id}format`}>{t("format")}</label>
        <select id={`${id}format`} value={search.format ?? ""} onChange={({ target }) => change({ format: target.value })}>
          <option value="">{t("allFormats")}</option>
          {FORMATS.map((format) => (
            <option key={format} value={format}>
              {of(`format.${format}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}theme`}>{t("theme")}</label>
        <select id={`${id}theme`} value={search.theme ?? ""} onChange={({ target }) => change({ theme: target.value })}>
          <option value="">{t("allThemes")}</option>
          {themes.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </search>
  );
}
