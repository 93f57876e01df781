import { Link } from "@tanstack/react-router";
import { type ReactElement, useMemo } from "react";
import { useViewer } from "../../app/viewer.js";
import { useWords } from "../../i18n/use-words.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { ActorTies } from "./actor-ties.js";
import { drawnPairs } from "./drawn-pairs.js";
import { networkWords } from "./network.words.js";
import { NetworkControls } from "./network-controls.js";
import { NetworkFigure } from "./network-figure.js";
import type { NetworkSearch } from "./network-search.js";
import { NetworkTable } from "./network-table.js";
import { NetworkTime } from "./network-time.js";
import type { NetworkView } from "./network-view.js";
import { NoTies } from "./no-ties.js";
import { PairTies } from "./pair-ties.js";

interface NetworkMapViewProps {
  readonly view: Extract<NetworkView, { readonly is: "map" }>;
  readonly search: NetworkSearch;
  /** Whether another map was asked for, and is on its way. */
  readonly isStale: boolean;
}

/** A map with the evidence of whoever is chosen beside it, and the same as a table below. */
export function NetworkMapView({ view: { centre, themes, map }, search, isStale }: NetworkMapViewProps): ReactElement {
  const t = useWords(networkWords);
  const { organization } = useViewer();
  const pairs = useMemo(() => drawnPairs(map), [map]);
  // Whom nothing ties to the others has no place on a map.
  const nodes = useMemo(() => map.nodes.filter(({ degree }) => degree > 0), [map]);
  const title = centre ? t("around", { name: centre.name }) : t("title");
  const theme = themes.find(({ code }) => code === search.theme)?.label;
  return (
    <div className="network">
      <header>
        <PageTitle title={title} />
        <p>{centre ? t("leadAround", { name: centre.name }) : t("lead")}</p>
        {organization && organization.id !== centre?.id && (
          <p>
            <Link to="/reseau" search={{ autour: organization.id }}>
              {t("own", { name: organization.name })}
            </Link>
          </p>
        )}
        <NetworkControls centre={centre} themes={themes} />
      </header>
      {pairs.length === 0 ? (
        <NoTies search={search} />
      ) : (
        <div className="network-body" data-beside={search.choisi !== undefined || undefined} aria-busy={isStale}>
          <NetworkFigure nodes={nodes} pairs={pairs} search={search} title={title} theme={theme} />
          {search.choisi !== undefined &&
            (search.avec === undefined ? (
              <ActorTies id={search.choisi} search={search} />
            ) : (
              <PairTies one={search.choisi} other={search.avec} search={search} />
            ))}
        </div>
      )}
      <NetworkTime />
      {pairs.length > 0 && <NetworkTable nodes={nodes} pairs={pairs} search={search} />}
    </div>
  );
}
