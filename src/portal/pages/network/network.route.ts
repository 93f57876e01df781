import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { askOnce } from "../../graphql/answers.js";
import { NetworkPage } from "../../graphql/operations/NetworkPage.js";
import { NetworkWays } from "../../graphql/operations/NetworkWays.js";
import { mapVariables, readNetworkSearch, wayVariables } from "./network-search.js";

/** Who is tied to whom: a map, around an actor (`autour`) or of a theme; or the ways that lead to an actor (`vers`). */
export const networkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/reseau",
  validateSearch: readNetworkSearch,
  // Whose ties are looked at is the panel's question; colours and the table's pages are nobody's.
  loaderDeps: ({ search: { choisi: _chosen, avec: _with, vue: _view, couleur: _colour, page: _page, ...asked } }) => asked,
  // What is looked at on a map, and where, is no reason to ask for it again.
  staleTime: Number.POSITIVE_INFINITY,
  // Large maps take seconds: the page is there before its answer, and keeps the one before while filters are changed one after the other.
  loader: ({ deps }) => {
    const { vers } = deps;
    const asked = vers === undefined ? askOnce(NetworkPage, mapVariables(deps)) : askOnce(NetworkWays, wayVariables(deps, vers));
    asked.catch(() => undefined); // told where it is read
  },
}).lazy(async () => (await import("./network-page.lazy.js")).networkLazy);
