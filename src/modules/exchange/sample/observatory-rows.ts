import type { KnownIds } from "./place-rows.js";
import type { Sample } from "./sample-files.js";
import { stableId } from "./stable-id.js";
import type { TableRows } from "./table-rows.js";

/** What the observatory follows. */
export function indicatorRows({ indicators }: Sample): TableRows {
  const rows = indicators.map(({ code, label, labelEn, definition, unit, unitEn }) => ({
    id: stableId("indicator", code),
    code,
    label,
    label_en: labelEn,
    definition,
    unit,
    unit_en: unitEn,
  }));
  return { table: "indicator", rows, conflict: "(code)" };
}

/** Values, and which neighbourhoods of 2015 lie in which of 2024. */
export function observatoryTables({ observations, correspondences }: Sample, known: KnownIds): TableRows[] {
  return [
    {
      table: "observation",
      rows: observations.map(({ indicator, territory, startDate, endDate, value, note, source }) => ({
        id: stableId("observation", indicator, territory, startDate, endDate, source),
        indicator_id: known.indicator(indicator),
        territory_id: known.territory(territory),
        start_date: startDate,
        end_date: endDate,
        value,
        note,
        source_id: known.source(source),
      })),
    },
    {
      table: "territory_correspondence",
      rows: correspondences.map(({ earlier, later, share, measure, source }) => ({
        id: stableId("correspondence", earlier, later),
        earlier_id: known.territory(`QPV:${earlier}`),
        later_id: known.territory(`QPV:${later}`),
        share,
        measure,
        source_id: known.source(source),
      })),
    },
  ];
}
