import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { askOnce } from "../../graphql/answers.js";
import { Agenda } from "../../graphql/operations/Agenda.js";
import { parisDay } from "../../i18n/paris-day.js";
import { agendaVariables, readAgendaSearch } from "./agenda-search.js";

/** What is to come; what is past (`quand`); or a month, past ones too (`mois`). By format and theme, if one likes. */
export const agendaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/agenda",
  validateSearch: readAgendaSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ deps }) => {
    const { events, themes } = await askOnce(Agenda, agendaVariables(deps, new Date()));
    const nodes = events.edges.map(({ node }) => node);
    const { mois } = deps;
    return {
      themes,
      pageInfo: events.pageInfo,
      events: mois === undefined ? nodes : nodes.filter(({ startsAt }) => parisDay(startsAt).startsWith(mois)),
    };
  },
}).lazy(async () => (await import("./agenda-page.lazy.js")).agendaLazy);
