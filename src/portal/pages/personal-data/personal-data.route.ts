import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { day, text } from "../../app/search-params.js";
import { ask } from "../../graphql/client.js";
import { PersonalDataPage } from "../../graphql/operations/PersonalDataPage.js";
import { staffOnly } from "../team/staff-only.js";

/** People's rights: of one of them (`personne`), and what is still awaited. */
export const personalDataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/equipe/donnees-personnelles",
  validateSearch: (search: Record<string, unknown>): { readonly personne?: string; readonly recue?: string } => {
    const personne = text(search.personne);
    const recue = day(search.recue);
    return { ...(personne !== undefined && { personne }), ...(recue !== undefined && { recue }) };
  },
  loaderDeps: ({ search: { personne } }) => ({ personne }),
  loader: async ({ deps: { personne }, parentMatchPromise }) => {
    const [data] = await Promise.all([
      ask(PersonalDataPage, { person: personne ?? "", hasPerson: personne !== undefined }),
      staffOnly(parentMatchPromise),
    ]);
    return data;
  },
}).lazy(async () => (await import("./personal-data-page.lazy.js")).personalDataLazy);
