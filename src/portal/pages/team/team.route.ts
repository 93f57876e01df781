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
    const [waiting] = await Promise.all([ask(TeamPage, {}), staffOnly(parentMatchPromise)]);
    return waiting;
  },
}).lazy(async () => (await import("./team-page.lazy.js")).teamLazy);
