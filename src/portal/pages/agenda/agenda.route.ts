import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { askOnce } from "../../graphql/answers.js";
import { Agenda } from "../../graphql/operations/Agenda.js";
import { parisDay } from "../../i18n/paris-day.js";
import { readMonth, spanOf } from "./month.js";

/** What is to come; or a month, past ones too (`mois`). */
export const agendaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/agenda",
  validateSearch: (search: Record<string, unknown>): { readonly mois?: string } => {
    const month = readMonth(search.mois);
    return month === undefined ? {} : { mois: month };
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ deps: { mois } }) => {
    const span = mois === undefined ? { from: `${parisDay(new Date())}T00:00:00.000Z`, until: undefined } : spanOf(mois);
    const { events } = await askOnce(Agenda, { ...span, first: 100 });
    const nodes = events.edges.map(({ node }) => node);
    return mois === undefined ? nodes : nodes.filter(({ startsAt }) => parisDay(startsAt).startsWith(mois));
  },
}).lazy(async () => (await import("./agenda-page.lazy.js")).agendaLazy);
