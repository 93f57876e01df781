import { barY, plot, ruleY, stackY, text } from "@observablehq/plot";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { Chart } from "../../parts/chart/chart.js";

export interface YearOfAttendance {
  readonly year: string;
  readonly fieldTeams: number;
  readonly partners: number;
}

interface YearsChartProps {
  readonly label: string;
  readonly years: readonly YearOfAttendance[];
  /** The one that the page is about; the others are paler. */
  readonly shown: string;
}

/** Field teams with the partners above them, the sum on top. */
export function YearsChart({ label, years, shown }: YearsChartProps): ReactElement {
  const format = useFormat();
  const parts = years.flatMap(({ year, fieldTeams, partners }) => [
    { year, count: fieldTeams, fill: "var(--accent)" },
    { year, count: partners, fill: "var(--edge)" },
  ]);
  return (
    <Chart
      label={label}
      draw={(width) =>
        plot({
          width,
          height: 240,
          margin: 4,
          marginTop: 24,
          marginBottom: 28,
          className: "chart",
          x: { type: "band", label: null, domain: years.map(({ year }) => year), padding: 0.35, tickSize: 0 },
          y: { axis: null, zero: true },
          marks: [
            barY(
              parts,
              stackY({
                x: "year",
                y: "count",
                fill: "fill",
                fillOpacity: (part: { year: string }) => (part.year === shown ? 1 : 0.45),
              }),
            ),
            ...[true, false].map((isShown) =>
              text(
                years.filter(({ year }) => (year === shown) === isShown),
                {
                  x: "year",
                  y: (of: YearOfAttendance) => of.fieldTeams + of.partners,
                  text: (of: YearOfAttendance) => format.number(of.fieldTeams + of.partners),
                  fontWeight: isShown ? 600 : 400,
                  dy: -9,
                },
              ),
            ),
            ruleY([0], { stroke: "var(--edge)" }),
          ],
        })
      }
    />
  );
}
