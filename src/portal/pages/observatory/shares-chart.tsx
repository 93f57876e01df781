import { barX, plot, ruleX, text } from "@observablehq/plot";
import type { ReactElement } from "react";
import { Chart } from "../../parts/chart/chart.js";

interface SharesChartProps {
  readonly label: string;
  /** In percent; the rest are partners. */
  readonly fieldTeams: number;
  readonly names: { readonly fieldTeams: string; readonly partners: string; readonly twoThirds: string };
}

/** One bar: how the year's attendances divide, beside the two thirds that the centre means to reach. */
export function SharesChart({ label, fieldTeams, names }: SharesChartProps): ReactElement {
  const parts = [
    { from: 0, to: fieldTeams, fill: "var(--accent)", name: names.fieldTeams, at: 0, anchor: "start" as const, share: fieldTeams },
    { from: fieldTeams, to: 100, fill: "var(--edge)", name: names.partners, at: 100, anchor: "end" as const, share: 100 - fieldTeams },
  ];
  return (
    <Chart
      label={label}
      draw={(width) =>
        plot({
          width,
          height: 84,
          margin: 1,
          marginTop: 24,
          marginBottom: 26,
          className: "chart",
          x: { axis: null, domain: [0, 100] },
          y: { axis: null },
          marks: [
            barX(parts, { x1: "from", x2: "to", fill: "fill" }),
            ...parts.map(({ at, anchor, name, share }) =>
              text([`${name} ${share} %`], {
                x: [at],
                text: (said: string) => said,
                textAnchor: anchor,
                frameAnchor: "top",
                dy: -12,
                fontWeight: 600,
              }),
            ),
            ruleX([200 / 3], { stroke: "var(--ink)", strokeWidth: 2, insetBottom: -6 }),
            text([names.twoThirds], { x: [200 / 3], text: (said: string) => said, frameAnchor: "bottom", dy: 16 }),
          ],
        })
      }
    />
  );
}
