import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { askOnce } from "../../graphql/answers.js";
import { ObservatoryPage } from "../../graphql/operations/ObservatoryPage.js";
import { lastWholeYear, type ObservatoryView, yearsOf } from "./observatory-view.js";

/** What the centre reached in a year (`annee`): by default the last that is over and had meetings, which is mostly the one before this. */
export const observatoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/observatoire",
  validateSearch: ({ annee }: Record<string, unknown>): { readonly annee?: string } =>
    typeof annee === "string" && /^20\d{2}$/.test(annee) ? { annee } : {},
  loaderDeps: ({ search }) => search,
  loader: async ({ deps: { annee } }): Promise<ObservatoryView> => {
    const today = new Date();
    const asked = annee === undefined ? today.getFullYear() - 1 : Number(annee);
    const answer = await askOnce(ObservatoryPage, { year: asked });
    const year = annee === undefined ? lastWholeYear(yearsOf(answer), today) : asked;
    return year === asked ? { ...answer, year } : { ...(await askOnce(ObservatoryPage, { year })), year };
  },
}).lazy(async () => (await import("./observatory-page.lazy.js")).observatoryLazy);
