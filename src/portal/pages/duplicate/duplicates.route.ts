import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { oneOf, text } from "../../app/search-params.js";
import { askOnce } from "../../graphql/answers.js";
import { DuplicatesPage } from "../../graphql/operations/DuplicatesPage.js";
import { staffOnly } from "../team/staff-only.js";
import { type DuplicatesSearch, STATE_WORDS, STATES } from "./duplicate-states.js";

/** Doubtful pairs in a state (`etat`), perhaps of one source (`source`). */
export const duplicatesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/equipe/doublons",
  validateSearch: (search: Record<string, unknown>): DuplicatesSearch => {
    const [etat, source, apres] = [oneOf(search.etat, STATE_WORDS), text(search.source), text(search.apres, 1_000)];
    return { ...(etat !== undefined && { etat }), ...(source !== undefined && { source }), ...(apres !== undefined && { apres }) };
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ deps: { etat = "ouverts", source, apres }, parentMatchPromise }) => {
    const [{ duplicates }] = await Promise.all([
      askOnce(DuplicatesPage, { state: [STATES[etat]], source, after: apres }),
      staffOnly(parentMatchPromise),
    ]);
    return duplicates;
  },
}).lazy(async () => (await import("./duplicates-page.lazy.js")).duplicatesLazy);
