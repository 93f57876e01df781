import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { oneOf, text } from "../../app/search-params.js";
import { askOnce } from "../../graphql/answers.js";
import { ProposalsPage } from "../../graphql/operations/ProposalsPage.js";
import { staffOnly } from "../team/staff-only.js";
import { type ProposalsSearch, STATE_WORDS, STATES } from "./proposal-states.js";

/** Proposed changes in a state (`etat`). */
export const proposalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/equipe/propositions",
  validateSearch: (search: Record<string, unknown>): ProposalsSearch => {
    const [etat, apres] = [oneOf(search.etat, STATE_WORDS), text(search.apres, 1_000)];
    return { ...(etat !== undefined && { etat }), ...(apres !== undefined && { apres }) };
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ deps: { etat = "attente", apres }, parentMatchPromise }) => {
    const [{ proposals }] = await Promise.all([
      askOnce(ProposalsPage, { state: [STATES[etat]], after: apres }),
      staffOnly(parentMatchPromise),
    ]);
    return proposals;
  },
}).lazy(async () => (await import("./proposals-page.lazy.js")).proposalsLazy);
