import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";

/** Who publishes and keeps the portal, and what it leaves in a browser: the law asks it of every public site. */
export const legalRoute = createRoute({ getParentRoute: () => rootRoute, path: "/mentions-legales" }).lazy(
  async () => (await import("./legal-page.lazy.js")).legalLazy,
);
