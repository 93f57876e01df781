import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";

export const sessionRoute = createRoute({ getParentRoute: () => rootRoute, path: "/connexion" }).lazy(
  async () => (await import("./session-page.lazy.js")).sessionLazy,
);
