import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { text } from "../../app/search-params.js";
import { ask } from "../../graphql/client.js";
import { WebhooksPage } from "../../graphql/operations/WebhooksPage.js";
import { staffOnly } from "../team/staff-only.js";

/** Whom the directory tells that it has changed. */
export const webhooksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/equipe/webhooks",
  validateSearch: (search: Record<string, unknown>): { readonly apres?: string } => {
    const apres = text(search.apres, 1_000);
    return apres === undefined ? {} : { apres };
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ deps: { apres }, parentMatchPromise }) => {
    const [{ webhooks }] = await Promise.all([ask(WebhooksPage, { after: apres }), staffOnly(parentMatchPromise)]);
    return webhooks;
  },
}).lazy(async () => (await import("./webhooks-page.lazy.js")).webhooksLazy);
