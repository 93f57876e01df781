import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";

export const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: "/" }).lazy(
  async () => (await import("./home-page.lazy.js")).homeLazy,
);
export const findRoute = createRoute({ getParentRoute: () => rootRoute, path: "/recherche" }).lazy(
  async () => (await import("./home-page.lazy.js")).findLazy,
);
