import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { ask } from "../../graphql/client.js";
import { TeamPage } from "../../graphql/operations/TeamPage.js";
import { staffOnly } from "./staff-only.js";

/** What waits for the centre's team. */
export const teamRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/equipe",
  loader: async ({ parentMatchPromise }) => {
    await staffOnly(parentMatchPromise);
    const scopes = (await parentMatchPromise).loaderData?.viewer.scopes ?? [];
    return await ask(TeamPage, { withKeys: scopes.includes("admin"), withWebhooks: scopes.includes("sync") });
  },
}).lazy(async () => (await import("./team-page.lazy.js")).teamLazy);
