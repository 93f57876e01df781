import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useViewer } from "../../app/viewer.js";
import { useWords } from "../../i18n/use-words.js";
import { State } from "../../parts/state/state.js";
import { networkWords } from "./network.words.js";
import type { NetworkSearch } from "./network-search.js";

/** Why there is no map, and what may bring one: each filter that stands is one way out. */
export function NoTies({ search }: { readonly search: NetworkSearch }): ReactElement {
  const t = useWords(networkWords);
  const { audience } = useViewer();
  const { theme, date, liens } = search;
  const filters = [
    { is: liens !== undefined, name: t("withoutKinds"), rest: { ...search, liens: undefined } },
    { is: theme !== undefined, name: t("withoutTheme"), rest: { ...search, theme: undefined } },
    { is: date !== undefined, name: t("withoutDate"), rest: { ...search, date: undefined } },
  ].filter(({ is }) => is);
  return (
    <State text={t(filters.length === 0 ? "empty" : "emptyFiltered")}>
      <ul className="plain-list network-links">
        {filters.map(({ name, rest }) => (
          <li key={name}>
            <Link to="/reseau" search={rest} resetScroll={false}>
              {name}
            </Link>
          </li>
        ))}
        {audience === "PUBLIC" && (
          <li>
            <Link to="/connexion">{t("signIn")}</Link>
          </li>
        )}
      </ul>
    </State>
  );
}
