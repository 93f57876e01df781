import { barX, plot, ruleX, text } from "@observablehq/plot";
import type { ReactElement } from "react";
import { Chart } from "../../parts/chart/chart.js";

interface SharesChartProps {
  readonly label: string;
  /** In percent; the rest are partners. */
  readonly fieldTeams: number;
  /** What the mark at two thirds is called. */
  readonly twoThirds: string;
}

/** One bar: how the year's attendances divide, beside the two thirds that the centre means to reach. */
export function SharesChart({ label, fieldTeams, twoThirds }: SharesChartProps): ReactElement {
  const parts = [
    { from: 0, to: fieldTeams, fill: "var(--accent)", at: 0, anchor: "start" as const, share: fieldTeams },
    { from: fieldTeams, to: 100, fill: "var(--edge)", at: 100, anchor: "end" as const, share: 100 - fieldTeams },
  ];
  return (
    <Chart
      label={label}
      draw={(width) =>
        plot({
          width,
          height: 92,
          margin: 1,
          marginTop: 30,
          marginBottom: 26,
          className: "chart",
          x: { axis: null, domain: [0, 100] },
          y: { axis: null },
          marks: [
            barX(parts, { x1: "from", x2: "to", fill: "fill" }),
            ...parts.map(({ at, anchor, share }) =>
              text([`${share} %`], {
                x: [at],
                text: (said: string) => said,
                textAnchor: anchor,
                frameAnchor: "top",
                dy: -20,
                fontWeight: 600,
              }),
            ),
            ruleX([200 / 3], { stroke: "var(--ink)", strokeWidth: 2, insetBottom: -6 }),
            text([twoThirds], { x: [200 / 3], text: (said: string) => said, frameAnchor: "bottom", dy: 16 }),
          ],
        })
      }
    />
  );
}
