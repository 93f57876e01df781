import { barX, plot, ruleX, text } from "@observablehq/plot";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { Chart } from "../../parts/chart/chart.js";
import type { SeriesGroup } from "./series-groups.js";

interface SeriesChartProps {
  readonly label: string;
  readonly group: SeriesGroup;
  /** Those drawn, of the group's. */
  readonly periods: readonly string[];
}

interface Bar {
  readonly period: string;
  readonly name: string;
  readonly value: number;
}

/** Below this width a name stands above its bars. */
const NARROW = 560;
const NAMES = 230;
/** What the number at a bar's end takes. */
const NUMBER = 44;

/** A column a period, a line a territory: read across it is a series, downwards it compares. */
export function SeriesChart({ label, group, periods }: SeriesChartProps): ReactElement {
  const format = useFormat();
  const names = group.lines.map(({ code }) => code);
  const bars: readonly Bar[] = group.lines.flatMap(({ code, values }) =>
    periods.flatMap((period) => (values.get(period) ?? []).slice(0, 1).map((value) => ({ period, name: code, value }))),
  );
  return (
    <Chart
      label={label}
      draw={(width) => {
        const isNarrow = width < NARROW;
        const marginLeft = isNarrow ? 1 : NAMES;
        const column = (width - marginLeft) / periods.length;
        const most = Math.max(1, ...bars.map(({ value }) => value));
        return plot({
          width,
          height: (isNarrow ? 46 : 27) * names.length + 32,
          margin: 0,
          marginTop: 28,
          marginLeft,
          className: "chart",
          fx: { domain: [...periods], label: null, axis: null, padding: 0 },
          x: { axis: null, domain: [0, (most * column) / Math.max(1, column - NUMBER)] },
          y: { axis: null, domain: names, padding: 0.3 },
          marks: [
            text(periods, {
              fx: (period: string) => period,
              text: (period: string) => period,
              frameAnchor: "top-left",
              dy: -22,
              fontWeight: 600,
            }),
            barX(bars, { fx: "period", y: "name", x: "value", fill: "var(--accent)", insetTop: isNarrow ? 16 : 0 }),
            text(bars, {
              fx: "period",
              y: "name",
              x: "value",
              text: (bar: Bar) => format.number(bar.value),
              textAnchor: "start",
              dx: 5,
              dy: isNarrow ? 8 : 0,
            }),
            text(group.lines, {
              fx: () => periods[0],
              y: "code",
              x: 0,
              text: "name",
              textAnchor: isNarrow ? "start" : "end",
              dx: isNarrow ? 0 : -10,
              dy: isNarrow ? -10 : 0,
              lineWidth: (isNarrow ? width : NAMES - 14) / 13,
              textOverflow: "ellipsis-end",
            }),
            // It would cross the names.
            ...(isNarrow ? [] : [ruleX([0], { stroke: "var(--edge)" })]),
          ],
        });
      }}
    />
  );
}
