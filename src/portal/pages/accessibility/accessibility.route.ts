import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";

/** The statement that French law asks of every public service (article 47 of the law of 11 February 2005). */
export const accessibilityRoute = createRoute({ getParentRoute: () => rootRoute, path: "/accessibilite" }).lazy(
  async () => (await import("./accessibility-page.lazy.js")).accessibilityLazy,
);
