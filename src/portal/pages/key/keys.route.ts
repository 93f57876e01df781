import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { text } from "../../app/search-params.js";
import { ask } from "../../graphql/client.js";
import { KeysPage } from "../../graphql/operations/KeysPage.js";
import { staffOnly } from "../team/staff-only.js";

/** The keys by which programs ask. */
export const keysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/equipe/cles",
  validateSearch: (search: Record<string, unknown>): { readonly apres?: string } => {
    const apres = text(search.apres, 1_000);
    return apres === undefined ? {} : { apres };
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ deps: { apres }, parentMatchPromise }) => {
    const [{ apiKeys }] = await Promise.all([ask(KeysPage, { after: apres }), staffOnly(parentMatchPromise)]);
    return apiKeys;
  },
}).lazy(async () => (await import("./keys-page.lazy.js")).keysLazy);
