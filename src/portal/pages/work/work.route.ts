import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { oneOf, text } from "../../app/search-params.js";
import { askOnce } from "../../graphql/answers.js";
import { WorkList } from "../../graphql/operations/WorkList.js";
import { staffOnly } from "../team/staff-only.js";
import { STATE_WORDS, STATES, type WorkSearch } from "./work-states.js";

/** Posts and mandates that lost their ground, in a state (`etat`). */
export const workRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/equipe/a-regler",
  validateSearch: (search: Record<string, unknown>): WorkSearch => {
    const [etat, apres] = [oneOf(search.etat, STATE_WORDS), text(search.apres, 1_000)];
    return { ...(etat !== undefined && { etat }), ...(apres !== undefined && { apres }) };
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ deps: { etat = "attente", apres }, parentMatchPromise }) => {
    const [{ workItems }] = await Promise.all([
      askOnce(WorkList, { state: STATES[etat], first: 20, after: apres }),
      staffOnly(parentMatchPromise),
    ]);
    return workItems;
  },
}).lazy(async () => (await import("./work-page.lazy.js")).workLazy);
