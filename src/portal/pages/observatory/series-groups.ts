import type { ObservatoryTerritoriesQuery } from "../../graphql/operations/ObservatoryTerritories.js";

type Series = ObservatoryTerritoriesQuery["observatory"]["series"]["series"][number];

/** Series that may stand in one chart: of one indicator, one kind of territory and one list of neighbourhoods. */
export interface SeriesGroup {
  readonly key: string;
  readonly indicator: Series["indicator"];
  readonly kind: Series["territory"]["kind"];
  readonly generation: number | null;
  readonly periods: readonly string[];
  readonly lines: readonly SeriesLine[];
  /** Each with its licence, where it is known. */
  readonly sources: readonly string[];
}

export interface SeriesLine {
  readonly code: string;
  readonly name: string;
  /** By period; where two sources differ, what each says. */
  readonly values: ReadonlyMap<string, readonly number[]>;
}

/** In the order of the answer: by indicator, the widest territories first. A city is not drawn beside its districts, nor one generation beside the other. */
export function seriesGroups(all: readonly Series[]): readonly SeriesGroup[] {
  const groups = new Map<string, Series[]>();
  for (const series of all) {
    const key = `${series.indicator.code} ${series.territory.kind} ${series.generation ?? ""}`.trim();
    groups.set(key, [...(groups.get(key) ?? []), series]);
  }
  return [...groups].map(([key, members]) => groupOf(key, members));
}

function groupOf(key: string, members: readonly Series[]): SeriesGroup {
  const [first] = members;
  if (first === undefined) throw new Error("A group has a series");
  const observations = members.flatMap((series) => series.observations);
  return {
    key,
    indicator: first.indicator,
    kind: first.territory.kind,
    generation: first.generation,
    periods: [...new Set(observations.map(({ period }) => period))].sort(),
    lines: members.map(({ territory: { code, name }, observations: own }) => {
      const values = new Map<string, readonly number[]>();
      for (const { period, value } of own) values.set(period, [...new Set([...(values.get(period) ?? []), Number(value)])]);
      return { code, name, values };
    }),
    sources: [
      ...new Set(
        observations.flatMap(({ source }) =>
          source === null ? [] : [source.licence === null ? source.name : `${source.name} (${source.licence})`],
        ),
      ),
    ],
  };
}
