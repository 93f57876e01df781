import { findRoute, homeRoute } from "../pages/find/find.route.js";
import { sessionRoute } from "../pages/session/session.route.js";
import { rootRoute } from "./root-route.js";

/** Every page, by its address. The first part of each address is also in `src/server/portal/portal-addresses.ts`. */
export const routeTree = rootRoute.addChildren([homeRoute, findRoute, sessionRoute]);
