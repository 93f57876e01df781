import { createRoute, notFound } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { text } from "../../app/search-params.js";
import { ask } from "../../graphql/client.js";
import { WebhookPage } from "../../graphql/operations/WebhookPage.js";
import { staffOnly } from "../team/staff-only.js";

/** One webhook, with the log of its deliveries. */
export const webhookRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/equipe/webhooks/$id",
  validateSearch: (search: Record<string, unknown>): { readonly apres?: string } => {
    const apres = text(search.apres, 1_000);
    return apres === undefined ? {} : { apres };
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ params: { id }, deps: { apres }, parentMatchPromise }) => {
    const [{ webhook }] = await Promise.all([ask(WebhookPage, { id, after: apres }), staffOnly(parentMatchPromise)]);
    if (!webhook) throw notFound();
    return webhook;
  },
}).lazy(async () => (await import("./webhook-page.lazy.js")).webhookLazy);
