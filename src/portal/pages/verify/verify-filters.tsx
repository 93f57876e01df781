import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, type ReactElement, useId } from "react";
import { useWords } from "../../i18n/use-words.js";
import { ORGANIZATION_KINDS } from "../../parts/actor/actor-kinds.js";
import { kindWords } from "../../parts/actor/kind.words.js";
import { verifyWords } from "./verify.words.js";
import type { VerifySearch } from "./verify-search.js";

interface VerifyFiltersProps {
  readonly search: VerifySearch;
  readonly territories: readonly { readonly code: string; readonly name: string; readonly kind: string }[];
}

export function VerifyFilters({ search, territories }: VerifyFiltersProps): ReactElement {
  const t = useWords(verifyWords);
  const kinds = useWords(kindWords);
  const id = useId();
  const navigate = useNavigate({ from: "/equipe/a-verifier" });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [q, genre, lieu] = [
      String(form.get("q")).trim(),
      ORGANIZATION_KINDS.find((kind) => kind === form.get("genre")),
      String(form.get("lieu")),
    ];
    void navigate({ search: { ...(q !== "" && { q }), ...(genre && { genre }), ...(lieu !== "" && { lieu }) } });
  };
  return (
    <search>
      <form className="verify-filters" onSubmit={submit} key={JSON.stringify(search)} data-screen-only>
        <div className="field">
          <label htmlFor={`${id}q`}>{t("words")}</label>
          <input id={`${id}q`} name="q" type="search" defaultValue={search.q} />
        </div>
        <div className="field">
          <label htmlFor={`${id}kind`}>{t("kind")}</label>
          <select id={`${id}kind`} name="genre" defaultValue={search.genre ?? ""}>
            <option value="">{t("all")}</option>
            {ORGANIZATION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {kinds(kind)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}place`}>{t("place")}</label>
          <select id={`${id}place`} name="lieu" defaultValue={search.lieu ?? ""}>
            <option value="">{t("everywhere")}</option>
            {territories.map(({ code, name, kind }) => (
              <option key={code} value={code}>
                {kind === "QPV" ? `${name} (${code})` : name}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="button">
          {t("show")}
        </button>
      </form>
    </search>
  );
}
