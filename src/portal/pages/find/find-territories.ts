import type { FindQuery } from "../../graphql/operations/Find.js";

type District = FindQuery["districts"]["edges"][number]["node"];
export type Neighbourhood = FindQuery["neighbourhoods"]["edges"][number]["node"];

/** The sector of the first four arrondissements of Paris. */
export const CENTRE = ["75101", "75102", "75103", "75104"] as const;

export interface FoundTerritories {
  readonly districts: readonly District[];
  /** Neighbourhoods by the year of their list, the latest first: the same name may mean another outline in each. */
  readonly generations: readonly (readonly [year: number, neighbourhoods: readonly Neighbourhood[]])[];
}

export function territoriesOf(data: Pick<FindQuery, "districts" | "neighbourhoods">): FoundTerritories {
  const years = new Map<number, Neighbourhood[]>();
  for (const { node } of data.neighbourhoods.edges) {
    const year = node.generation ?? 0;
    years.set(year, [...(years.get(year) ?? []), node]);
  }
  return {
    districts: data.districts.edges.map(({ node }) => node),
    generations: [...years].sort(([one], [other]) => other - one),
  };
}
