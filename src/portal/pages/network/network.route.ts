import { createRoute, notFound } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { askOnce } from "../../graphql/answers.js";
import { NetworkPage } from "../../graphql/operations/NetworkPage.js";
import { NetworkWays } from "../../graphql/operations/NetworkWays.js";
import { mapVariables, readNetworkSearch, tieVariables } from "./network-search.js";
import { isActor, type NetworkView } from "./network-view.js";

/** Who is tied to whom: a map, around an actor (`autour`) or of a theme; or the ways that lead to an actor (`vers`). */
export const networkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reseau",
  // Filters are changed one after the other: what is shown stays meanwhile, and the focus with it.
  pendingMs: 5_000,
  validateSearch: readNetworkSearch,
  // Whose ties are looked at is the panel's question; colours and the table's pages are nobody's.
  loaderDeps: ({ search: { choisi: _chosen, couleur: _colour, page: _page, ...asked } }) => asked,
  loader: async ({ deps }): Promise<NetworkView> => {
    const { autour, vers } = deps;
    if (vers !== undefined) {
      const hasFrom = autour !== undefined;
      const { from, to, network } = await askOnce(NetworkWays, { ...tieVariables(deps), from: autour ?? "", to: vers, hasFrom });
      if (!isActor(to) || (hasFrom && !isActor(from))) throw notFound();
      return { is: "ways", to, from: isActor(from) ? from : undefined, ways: network?.introductions ?? [] };
    }
    const { centre, themes, network } = await askOnce(NetworkPage, mapVariables(deps));
    if (autour !== undefined && !isActor(centre)) throw notFound();
    return { is: "map", centre: isActor(centre) ? centre : undefined, themes, map: network.map };
  },
}).lazy(async () => (await import("./network-page.lazy.js")).networkLazy);
