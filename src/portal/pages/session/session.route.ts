import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { text } from "../../app/search-params.js";

/** Signing in and out. `vers`: the page to go on to. */
export const sessionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/connexion",
  validateSearch: (
    search: Readonly<Record<string, unknown>>,
  ): { readonly vers?: string | undefined; readonly echec?: string | undefined } => ({
    vers: text(search.vers, 2_000),
    echec: text(search.echec),
  }),
}).lazy(async () => (await import("./session-page.lazy.js")).sessionLazy);
