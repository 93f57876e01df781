import { barX, plot, ruleX, text } from "@observablehq/plot";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { Chart } from "../../parts/chart/chart.js";

export interface Bar {
  readonly name: string;
  /** Null is kept: there is no bar, and its sign stands where the number would. */
  readonly value: number | null;
  /** Drawn in the quieter of the two colours. */
  readonly isQuiet: boolean;
}

interface BarsChartProps {
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly kept: string;
}

/** Below this width a name stands above its bar. */
const NARROW = 480;
const NAMES = 256;

/** A bar a line, its number at the end. */
export function BarsChart({ label, bars, kept }: BarsChartProps): ReactElement {
  const format = useFormat();
  return (
    <Chart
      label={label}
      draw={(width) => {
        const isNarrow = width < NARROW;
        const row = isNarrow ? 46 : 27;
        return plot({
          width,
          height: row * bars.length + 8,
          margin: 4,
          marginLeft: isNarrow ? 1 : NAMES,
          marginRight: 44,
          className: "chart",
          x: { axis: null, zero: true },
          y: { axis: null, domain: bars.map(({ name }) => name), padding: 0.3 },
          marks: [
            barX(bars, {
              y: "name",
              x: (bar: Bar) => bar.value ?? 0,
              fill: (bar: Bar) => (bar.isQuiet ? "var(--edge)" : "var(--accent)"),
              insetTop: isNarrow ? 16 : 0,
            }),
            text(bars, {
              y: "name",
              x: (bar: Bar) => bar.value ?? 0,
              text: (bar: Bar) => (bar.value === null ? kept : format.number(bar.value)),
              textAnchor: "start",
              dx: 6,
              dy: isNarrow ? 8 : 0,
            }),
            text(bars, {
              y: "name",
              x: 0,
              text: "name",
              textAnchor: isNarrow ? "start" : "end",
              dx: isNarrow ? 0 : -10,
              dy: isNarrow ? -10 : 0,
              lineWidth: (isNarrow ? width : NAMES - 14) / 13,
              textOverflow: "ellipsis-end",
            }),
            ruleX([0], { stroke: "var(--edge)" }),
          ],
        });
      }}
    />
  );
}
