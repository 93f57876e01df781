import type {
  CorrespondenceRecord,
  IndicatorRecord,
  ObservationRecord,
  TerritoryRecord,
} from "../../src/modules/exchange/sample/sample-records.js";
import { FICTITIOUS } from "./fictitious-source.js";

/** Neighbourhoods of both lists in a département that does not exist: no open file says which of the real ones overlap. */
const outlines = [
  { code: "QP000001", name: "Les Lampadaires (fictif)", generation: 2015 },
  { code: "QP000002", name: "La Passerelle (fictif)", generation: 2015 },
  { code: "QN00001F", name: "Les Lampadaires (fictif)", generation: 2024 },
  { code: "QN00002F", name: "Lampadaires – Passerelle (fictif)", generation: 2024 },
] as const;

export const neighbourhoods: readonly TerritoryRecord[] = outlines.map((outline) => ({
  kind: "QPV",
  ...outline,
  containedIn: ["COUNTRY:FR"],
  location: null,
}));

/** The outlines were redrawn: one neighbourhood was divided, and a part of it joined to another. */
export const correspondences: readonly CorrespondenceRecord[] = [
  { earlier: "QP000001", later: "QN00001F", share: "0.70", measure: "POPULATION", source: FICTITIOUS },
  { earlier: "QP000001", later: "QN00002F", share: "0.30", measure: "POPULATION", source: FICTITIOUS },
  { earlier: "QP000002", later: "QN00002F", share: "1.00", measure: "POPULATION", source: FICTITIOUS },
];

export const indicators: readonly IndicatorRecord[] = [
  {
    code: "habitants-quartiers-fictifs",
    label: "Habitants de quartiers fictifs",
    labelEn: "Inhabitants of fictitious neighbourhoods",
    definition: "Données inventées, pour montrer que les séries de 2015 et de 2024 ne se prolongent pas.",
    unit: "habitants",
    unitEn: "inhabitants",
  },
];

const values: Readonly<Record<string, readonly (readonly [year: number, value: number])[]>> = {
  QP000001: [
    [2021, 4180],
    [2022, 4150],
    [2023, 4120],
  ],
  QP000002: [
    [2021, 1960],
    [2022, 1990],
    [2023, 2010],
  ],
  QN00001F: [
    [2024, 2870],
    [2025, 2850],
  ],
  QN00002F: [
    [2024, 3290],
    [2025, 3310],
  ],
};

export function observations(): ObservationRecord[] {
  return Object.entries(values).flatMap(([code, series]) =>
    series.map(([year, value]) => ({
      indicator: "habitants-quartiers-fictifs",
      territory: `QPV:${code}`,
      startDate: String(year),
      endDate: String(year),
      value: value.toFixed(2),
      note: year === 2025 ? "provisoire" : null,
      source: FICTITIOUS,
    })),
  );
}
