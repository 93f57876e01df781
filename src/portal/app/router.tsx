import { createRouter } from "@tanstack/react-router";
import { PageSkeleton } from "../parts/skeleton/skeleton.js";
import { NotFoundPage } from "./not-found-page.js";
import { ProblemPage } from "./problem-page.js";
import { routeTree } from "./routes.js";
import { readSearch, writeSearch } from "./search-params.js";

/** How long an answer counts as fresh, in milliseconds: going back is at once, and what changed meanwhile is fetched behind it. */
const FRESH_MS = 10_000;

export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  defaultPreloadStaleTime: FRESH_MS,
  defaultStaleTime: FRESH_MS,
  defaultPendingMs: 80,
  defaultPendingMinMs: 0,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: ProblemPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
  // What no page knows, or is not valid, is taken out of the address: routes see it otherwise beside what they validated.
  search: { strict: true },
  parseSearch: readSearch,
  stringifySearch: writeSearch,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
