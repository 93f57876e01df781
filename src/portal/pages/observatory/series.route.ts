import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { oneOf, text } from "../../app/search-params.js";
import { askOnce } from "../../graphql/answers.js";
import { ObservatoryTerritories } from "../../graphql/operations/ObservatoryTerritories.js";

export interface SeriesSearch {
  /** Codes: of an indicator, and of a territory with what it contains. */
  readonly indicateur?: string | undefined;
  readonly territoire?: string | undefined;
  /** Of the list of priority neighbourhoods. */
  readonly generation?: "2015" | "2024" | undefined;
}

/** What is measured in the territories, over time. */
export const seriesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/observatoire/territoires",
  validateSearch: (search: Record<string, unknown>): SeriesSearch => ({
    indicateur: text(search.indicateur, 80),
    territoire: text(search.territoire, 20),
    generation: oneOf(search.generation, ["2015", "2024"]),
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ deps: { indicateur, territoire, generation } }) =>
    await askOnce(ObservatoryTerritories, {
      filter: {
        ...(indicateur !== undefined && { indicator: [indicateur] }),
        ...(territoire !== undefined && { territory: [territoire] }),
        ...(generation !== undefined && { generation: Number(generation) }),
      },
    }),
}).lazy(async () => (await import("./series-page.lazy.js")).seriesLazy);
