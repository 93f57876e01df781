import { createRoute, notFound } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { oneOf, text } from "../../app/search-params.js";
import { ask } from "../../graphql/client.js";
import { ImportPage } from "../../graphql/operations/ImportPage.js";
import { staffOnly } from "../team/staff-only.js";
import { askedOf, type ImportSearch, SECTIONS } from "./import-view.js";

/** One import: its report, of which a section is shown (`vue`), and what can be done with it. */
export const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/equipe/imports/$id",
  validateSearch: (search: Record<string, unknown>): ImportSearch => {
    const [vue, apres] = [oneOf(search.vue, SECTIONS), text(search.apres, 1_000)];
    return { ...(vue !== undefined && { vue }), ...(apres !== undefined && { apres }) };
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ params: { id }, deps, parentMatchPromise }) => {
    const [data] = await Promise.all([ask(ImportPage, askedOf(id, deps)), staffOnly(parentMatchPromise)]);
    if (!data.import) throw notFound();
    return data.import;
  },
}).lazy(async () => (await import("./import-page.lazy.js")).importLazy);
