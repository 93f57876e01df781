import { createRoute, notFound } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { askOnce } from "../../graphql/answers.js";
import { DuplicatePage } from "../../graphql/operations/DuplicatePage.js";
import { staffOnly } from "../team/staff-only.js";
import type { DuplicateSearch } from "./duplicate-view.js";

/** A doubtful pair. Which of the two would remain (`reste`) is asked for by the page. */
export const duplicateRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/equipe/doublons/$id",
  validateSearch: (search: Record<string, unknown>): DuplicateSearch => (search.reste === "autre" ? { reste: "autre" } : {}),
  loader: async ({ params: { id }, parentMatchPromise }) => {
    const [{ node, waiting }] = await Promise.all([askOnce(DuplicatePage, { id }), staffOnly(parentMatchPromise)]);
    if (node?.__typename !== "Duplicate") throw notFound();
    return { duplicate: node, waiting };
  },
}).lazy(async () => (await import("./duplicate-page.lazy.js")).duplicateLazy);
