import { Link } from "@tanstack/react-router";
import { type ReactElement, useEffect, useRef } from "react";
import { useAnswer } from "../../graphql/answers.js";
import { NetworkTies } from "../../graphql/operations/NetworkTies.js";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { networkWords } from "./network.words.js";
import { type NetworkSearch, tieVariables } from "./network-search.js";
import { SheetLink } from "./sheet-link.js";
import { TieEvidence } from "./tie-evidence.js";

interface ActorTiesProps {
  readonly id: string;
  readonly search: NetworkSearch;
}

/** Who was chosen on the map or in the table: its strongest ties, each with its evidence and dates. */
export function ActorTies({ id, search }: ActorTiesProps): ReactElement {
  const t = useWords(networkWords);
  const format = useFormat();
  const { data, isStale } = useAnswer(NetworkTies, { ...tieVariables(search), of: id });
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<string | undefined>(undefined);
  const node = data?.node;
  const actor = node && "name" in node ? node : undefined;
  useEffect(() => {
    if (actor?.id !== id || shown.current === id) return;
    shown.current = id;
    heading.current?.focus({ preventScroll: window.matchMedia("(min-width: 60rem)").matches });
  }, [actor?.id, id]);
  if (!data)
    return (
      <aside className="network-ties" aria-busy="true">
        {t("loading")}
      </aside>
    );
  if (!actor) return <aside className="network-ties">{t("gone")}</aside>;
  const { neighbors } = data.network;
  return (
    <aside className="network-ties" aria-labelledby="liens" aria-busy={isStale}>
      <h2 id="liens" ref={heading} tabIndex={-1}>
        {t("evidenceOf", { name: actor.name })}
      </h2>
      <ul className="plain-list network-links">
        <li>
          <SheetLink actor={actor}>{t("sheet")}</SheetLink>
        </li>
        {search.autour !== actor.id && (
          <li>
            <Link to="/reseau" search={{ ...search, autour: actor.id, choisi: undefined, avec: undefined }}>
              {t("recentre")}
            </Link>
          </li>
        )}
        {search.autour !== undefined && search.autour !== actor.id && (
          <li>
            <Link to="/reseau" search={{ ...search, vers: actor.id, choisi: undefined, avec: undefined }}>
              {t("wayTo")}
            </Link>
          </li>
        )}
        <li>
          <Link to="/reseau" search={{ ...search, choisi: undefined, avec: undefined }} resetScroll={false}>
            {t("close")}
          </Link>
        </li>
      </ul>
      <p className="soft small">{neighbors.length === 0 ? t("noTies") : t("shownTies", { count: neighbors.length })}</p>
      <ol className="plain-list network-tie-list">
        {neighbors.map(({ actor: other, strength, ties }) => (
          <li key={other.id}>
            <p>
              <SheetLink actor={other}>{other.name}</SheetLink>{" "}
              <span className="soft small">{t("percent", { percent: format.number(Math.round(strength * 100)) })}</span>
            </p>
            {ties.map((tie) => (
              <TieEvidence key={tie.kind} tie={tie} />
            ))}
          </li>
        ))}
      </ol>
    </aside>
  );
}
