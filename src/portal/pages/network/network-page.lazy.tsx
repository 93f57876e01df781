import "./network.css";
import { createLazyRoute } from "@tanstack/react-router";
import { type ReactElement, useRef } from "react";
import { NotFoundPage } from "../../app/not-found-page.js";
import { useAnswer } from "../../graphql/answers.js";
import { NetworkPage } from "../../graphql/operations/NetworkPage.js";
import { NetworkWays } from "../../graphql/operations/NetworkWays.js";
import { PageSkeleton } from "../../parts/skeleton/skeleton.js";
import { NetworkMapView } from "./network-map-view.js";
import { mapVariables, type NetworkSearch, wayVariables } from "./network-search.js";
import { isActor } from "./network-view.js";
import { NetworkWaysView } from "./network-ways-view.js";

export const networkLazy = createLazyRoute("/reseau")({ component: NetworkRoute });

function NetworkRoute(): ReactElement {
  const search = networkLazy.useSearch();
  return search.vers === undefined ? <NetworkMap search={search} /> : <Ways search={search} to={search.vers} />;
}

function NetworkMap({ search }: { readonly search: NetworkSearch }): ReactElement {
  const { data, isStale } = useAnswer(NetworkPage, mapVariables(search));
  const shown = useShown(search, isStale);
  if (!data) return <PageSkeleton />;
  const { centre, themes, network } = data;
  if (shown.autour !== undefined && !isActor(centre)) return <NotFoundPage />;
  return (
    <NetworkMapView
      view={{ is: "map", centre: isActor(centre) ? centre : undefined, themes, map: network.map }}
      search={shown}
      isStale={isStale}
    />
  );
}

function Ways({ search, to: asked }: { readonly search: NetworkSearch; readonly to: string }): ReactElement {
  const { data, isStale } = useAnswer(NetworkWays, wayVariables(search, asked));
  const shown = useShown(search, isStale);
  if (!data) return <PageSkeleton />;
  const { from, to, network } = data;
  if (!isActor(to) || (shown.autour !== undefined && !isActor(from))) return <NotFoundPage />;
  return (
    <NetworkWaysView
      view={{ is: "ways", to, from: isActor(from) ? from : undefined, ways: network?.introductions ?? [] }}
      search={shown}
      isStale={isStale}
    />
  );
}

/** What the answer that is shown was asked for; of what is nobody's question, what the address says now. */
function useShown(search: NetworkSearch, isStale: boolean): NetworkSearch {
  const answered = useRef(search);
  if (!isStale) answered.current = search;
  const { choisi, avec, vue, couleur, page } = search;
  return { ...answered.current, choisi, avec, vue, couleur, page };
}
