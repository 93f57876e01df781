import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { text } from "../../app/search-params.js";
import { ask } from "../../graphql/client.js";
import { ImportsPage } from "../../graphql/operations/ImportsPage.js";
import { staffOnly } from "../team/staff-only.js";

/** Bringing files, and what was brought in the last 30 days. */
export const importsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/equipe/imports",
  validateSearch: (search: Record<string, unknown>): { readonly apres?: string } => {
    const apres = text(search.apres, 1_000);
    return apres === undefined ? {} : { apres };
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ deps: { apres }, parentMatchPromise }) => {
    const [data] = await Promise.all([ask(ImportsPage, { after: apres }), staffOnly(parentMatchPromise)]);
    return data;
  },
}).lazy(async () => (await import("./imports-page.lazy.js")).importsLazy);
