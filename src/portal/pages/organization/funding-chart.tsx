import { barY, plot, ruleY } from "@observablehq/plot";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { Chart } from "../../parts/chart/chart.js";
import type { FundingYear } from "./funding-years.js";
import { organizationWords } from "./organization.words.js";

/** Amounts by year, received above the line and given below it; the table beneath has the figures. */
export function FundingChart({ years }: { readonly years: readonly FundingYear[] }): ReactElement {
  const t = useWords(organizationWords);
  const format = useFormat();
  const amounts = years.flatMap(({ year, received, given }) => [
    { year, amount: received, way: "received" },
    { year, amount: -given, way: "given" },
  ]);
  return (
    <Chart
      label={t("chart")}
      draw={(width) =>
        plot({
          width,
          height: 220,
          marginLeft: 70,
          className: "chart",
          x: { type: "band", label: null, domain: years.map(({ year }) => year).sort() },
          y: { label: null, ticks: 5, grid: true, tickFormat: (value: number) => format.number(Math.abs(value)) },
          marks: [
            barY(amounts, {
              x: "year",
              y: "amount",
              fill: (row: { way: string }) => (row.way === "received" ? "var(--accent)" : "var(--edge)"),
            }),
            ruleY([0]),
          ],
        })
      }
    />
  );
}
