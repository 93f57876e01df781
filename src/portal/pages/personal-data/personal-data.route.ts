import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { text } from "../../app/search-params.js";
import { ask } from "../../graphql/client.js";
import { PersonalDataPage } from "../../graphql/operations/PersonalDataPage.js";
import { staffOnly } from "../team/staff-only.js";

/** People's rights: of one of them (`personne`), and what is still awaited. */
export const personalDataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/equipe/donnees-personnelles",
  validateSearch: (search: Record<string, unknown>): { readonly personne?: string } => {
    const personne = text(search.personne);
    return personne === undefined ? {} : { personne };
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ deps: { personne }, parentMatchPromise }) => {
    const [data] = await Promise.all([
      ask(PersonalDataPage, { person: personne ?? "", hasPerson: personne !== undefined }),
      staffOnly(parentMatchPromise),
    ]);
    return data;
  },
}).lazy(async () => (await import("./personal-data-page.lazy.js")).personalDataLazy);
