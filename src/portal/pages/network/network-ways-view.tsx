import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { ActorMark } from "../../parts/actor/actor-mark.js";
import { ActorBox } from "../../parts/actor-box/actor-box.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { State } from "../../parts/state/state.js";
import { familyOf } from "./actor-family.js";
import { networkWords } from "./network.words.js";
import type { NetworkSearch } from "./network-search.js";
import { NetworkTime } from "./network-time.js";
import type { NetworkView, Way } from "./network-view.js";
import { SheetLink } from "./sheet-link.js";
import { TieEvidence } from "./tie-evidence.js";
import { useNetworkSearch } from "./use-network-search.js";

interface NetworkWaysViewProps {
  readonly view: Extract<NetworkView, { readonly is: "ways" }>;
  readonly search: NetworkSearch;
  /** Whether other ways were asked for, and are on their way. */
  readonly isStale: boolean;
}

/** How to be introduced to somebody: for each who can, the strongest way, step by step. */
export function NetworkWaysView({ view: { from, to, ways }, search, isStale }: NetworkWaysViewProps): ReactElement {
  const t = useWords(networkWords);
  const change = useNetworkSearch();
  return (
    <div className="network" aria-busy={isStale}>
      <header>
        <PageTitle title={from ? t("ways", { from: from.name, to: to.name }) : t("waysTo", { to: to.name })} />
        <p>{t(from ? "waysLead" : "whence")}</p>
        <div className="network-controls" data-screen-only>
          <div className="network-fields">
            <ActorBox label={t("from")} chosen={from} onChoose={(actor) => change({ autour: actor?.id })} />
            <ActorBox label={t("to")} chosen={to} onChoose={(actor) => actor && change({ vers: actor.id })} />
          </div>
          {from && (
            <ul className="plain-list network-links">
              <li>
                <Link to="/reseau" search={{ ...search, vers: undefined }}>
                  {t("back", { name: from.name })}
                </Link>
              </li>
              <li>
                <Link to="/reseau" search={{ ...search, autour: to.id, vers: from.id }}>
                  {t("swap")}
                </Link>
              </li>
            </ul>
          )}
        </div>
      </header>
      <NetworkTime />
      {from && ways.length === 0 && <State text={t("noWay")} />}
      {ways.map((way, place) => (
        <WaySection key={way.introducer?.id ?? ""} way={way} rank={place + 1} />
      ))}
    </div>
  );
}

function WaySection({ way: { length, strength, introducer, steps }, rank }: { readonly way: Way; readonly rank: number }): ReactElement {
  const t = useWords(networkWords);
  const format = useFormat();
  const id = `chemin-${rank}`;
  const percent = format.number(Math.round(strength * 1000) / 10);
  return (
    <section aria-labelledby={id} className="network-way">
      <h2 id={id}>{introducer ? t("by", { name: introducer.name }) : t("direct")}</h2>
      <p className="soft small">{`${t("way", { rank, count: length })}, ${t("solid", { percent })}`}</p>
      <ol className="plain-list network-steps">
        {steps.map((step, place) => (
          <li key={step.to.id}>
            {place === 0 && <StepActor actor={step.from} />}
            <div className="network-step">
              <TieEvidence tie={step} />
            </div>
            <StepActor actor={step.to} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepActor({ actor }: { readonly actor: Way["steps"][number]["to"] }): ReactElement {
  return (
    <p className="network-step-actor">
      <ActorMark family={familyOf(actor)} />
      <SheetLink actor={actor}>{actor.name}</SheetLink>
    </p>
  );
}
