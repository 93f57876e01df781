import { Link } from "@tanstack/react-router";
import { type ReactElement, useEffect, useRef } from "react";
import { useAnswer } from "../../graphql/answers.js";
import { NetworkPair } from "../../graphql/operations/NetworkPair.js";
import { useWords } from "../../i18n/use-words.js";
import { networkWords } from "./network.words.js";
import { type NetworkSearch, pairVariables } from "./network-search.js";
import { isActor } from "./network-view.js";
import { SheetLink } from "./sheet-link.js";
import { TieEvidence } from "./tie-evidence.js";

interface PairTiesProps {
  readonly one: string;
  readonly other: string;
  readonly search: NetworkSearch;
}

/** The evidence of a line: all that ties two, with its dates. */
export function PairTies({ one, other, search }: PairTiesProps): ReactElement {
  const t = useWords(networkWords);
  const { data, isStale } = useAnswer(NetworkPair, pairVariables(search, one, other));
  const heading = useRef<HTMLHeadingElement>(null);
  const ends = [data?.one, data?.other].filter(isActor);
  const shown = ends.map(({ id }) => id).join(" ");
  useEffect(() => {
    if (shown !== "") heading.current?.focus({ preventScroll: window.matchMedia("(min-width: 60rem)").matches });
  }, [shown]);
  if (!data)
    return (
      <aside className="network-ties" aria-busy="true">
        {t("loading")}
      </aside>
    );
  const [from, to] = ends;
  if (!from || !to) return <aside className="network-ties">{t("gone")}</aside>;
  const { relationship, project, committee, position, event, publication } = data.network;
  const ways = [relationship, project, committee, position, event, publication].flatMap((found) => found ?? []);
  const ties = ways.flatMap(({ steps }) => steps).sort((first, second) => second.strength - first.strength);
  return (
    <aside className="network-ties" aria-labelledby="liens" aria-busy={isStale}>
      <h2 id="liens" ref={heading} tabIndex={-1}>
        {t("evidenceBetween", { one: from.name, other: to.name })}
      </h2>
      <ul className="plain-list network-links">
        {ends.map((actor) => (
          <li key={actor.id}>
            <Link to="/reseau" search={{ ...search, choisi: actor.id, avec: undefined }} resetScroll={false}>
              {t("evidenceOf", { name: actor.name })}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/reseau" search={{ ...search, choisi: undefined, avec: undefined }} resetScroll={false}>
            {t("close")}
          </Link>
        </li>
      </ul>
      {ties.length === 0 && <p className="soft small">{t("noTies")}</p>}
      {ties.map((tie) => (
        <TieEvidence key={tie.kind} tie={tie} />
      ))}
      <p className="small">
        {t("sheets")} <SheetLink actor={from}>{from.name}</SheetLink>, <SheetLink actor={to}>{to.name}</SheetLink>
      </p>
    </aside>
  );
}
