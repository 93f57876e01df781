import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useId } from "react";
import type { ObservatoryTerritoriesQuery } from "../../graphql/operations/ObservatoryTerritories.js";
import { useWords } from "../../i18n/use-words.js";
import type { SeriesSearch } from "./series.route.js";
import { seriesWords } from "./series.words.js";

interface SeriesFiltersProps {
  readonly data: ObservatoryTerritoriesQuery;
  readonly search: SeriesSearch;
}

/** Which indicator, where, and of which list of neighbourhoods: choices of the address. */
export function SeriesFilters({ data, search }: SeriesFiltersProps): ReactElement {
  const t = useWords(seriesWords);
  const id = useId();
  const navigate = useNavigate({ from: "/observatoire/territoires" });
  const choices = [
    {
      field: "indicateur",
      name: t("indicator"),
      any: t("anyIndicator"),
      options: data.observatory.indicators.edges.map(({ node: { code, label } }) => [code, label] as const),
    },
    {
      field: "territoire",
      name: t("territory"),
      any: t("anyTerritory"),
      options: data.territories.edges.map(
        ({ node: { code, name, generation } }) => [code, generation === null ? name : t("neighbourhood", { name, generation })] as const,
      ),
    },
    {
      field: "generation",
      name: t("generation"),
      any: t("anyGeneration"),
      options: ["2015", "2024"].map((generation) => [generation, t("neighbourhoods", { generation })] as const),
    },
  ] as const;
  return (
    <div className="series-filters" data-screen-only>
      {choices.map(({ field, name, any, options }) => (
        <div key={field} className="field">
          <label htmlFor={id + field}>{name}</label>
          <select
            id={id + field}
            value={search[field] ?? ""}
            onChange={({ target: { value } }) =>
              void navigate({ search: (now) => ({ ...now, [field]: value === "" ? undefined : value }), resetScroll: false })
            }
          >
            <option value="">{any}</option>
            {options.map(([code, label]) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ))}
    </div>
  );
}
