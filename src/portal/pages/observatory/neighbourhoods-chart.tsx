import { dot, plot, text } from "@observablehq/plot";
import type { ReactElement } from "react";
import { Chart } from "../../parts/chart/chart.js";
import { type Neighbourhood, REACHES, type Reach } from "./observatory-view.js";

interface NeighbourhoodsChartProps {
  readonly label: string;
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly heading: (reach: Reach, count: number) => string;
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly column: number;
  readonly row: number;
  /** Absent from a heading. */
  readonly reach?: Reach;
}

const COLUMN = 360;
const ROW = 26;

/** Every neighbourhood by name, under what the centre reached of it: a full circle in the year, an empty diamond before, an empty circle never, a point where nobody is known. */
export function NeighbourhoodsChart({ label, neighbourhoods, heading }: NeighbourhoodsChartProps): ReactElement {
  return (
    <Chart
      label={label}
      draw={(width) => {
        const columns = width >= 2 * COLUMN ? 2 : 1;
        const row = width < COLUMN ? 40 : ROW;
        const lines = linesOf(neighbourhoods, columns, heading);
        const named = lines.filter((line) => line.reach !== undefined);
        const titles = lines.filter((line) => line.reach === undefined);
        const isFull = ({ reach }: Line) => reach === "IN_YEAR";
        const rows = Math.max(...lines.map((line) => line.row)) + 1;
        return plot({
          width,
          height: rows * row,
          margin: 0,
          className: "chart",
          x: { axis: null, domain: [0, columns] },
          y: { axis: null, domain: [rows - 0.5, -0.5] },
          marks: [
            dot(named, {
              x: "column",
              y: "row",
              dx: 8,
              r: ({ reach }: Line) => (reach === "NONE_KNOWN" ? 2 : 5.5),
              symbol: ({ reach }: Line) => (reach === "BEFORE" ? "diamond" : "circle"),
              stroke: (line: Line) => (line.reach === "IN_YEAR" || line.reach === "BEFORE" ? "var(--accent)" : "var(--edge)"),
              fill: (line: Line) => (isFull(line) ? "var(--accent)" : "var(--paper)"),
              strokeWidth: 1.75,
            }),
            ...[named.filter(isFull), named.filter((line) => !isFull(line))].map((names, place) =>
              text(names, {
                x: "column",
                y: "row",
                dx: 24,
                text: "name",
                textAnchor: "start",
                fontWeight: place === 0 ? 600 : 400,
                lineWidth: (width / columns - 30) / 14,
              }),
            ),
            text(titles, { x: "column", y: "row", dy: 3, text: "name", textAnchor: "start", fontWeight: 600, lineWidth: width / 14 }),
          ],
        });
      }}
    />
  );
}

/** Headings over the whole width, the names beneath in columns, read downwards. */
function linesOf(
  neighbourhoods: readonly Neighbourhood[],
  columns: number,
  heading: (reach: Reach, count: number) => string,
): readonly Line[] {
  const lines: Line[] = [];
  let row = 0;
  for (const reach of REACHES) {
    const group = neighbourhoods.filter((one) => one.reach === reach);
    if (group.length === 0) continue;
    lines.push({ key: reach, name: heading(reach, group.length), column: 0, row });
    const deep = Math.ceil(group.length / columns);
    group.forEach(({ code, name }, place) => {
      lines.push({ key: code, name, column: Math.floor(place / deep), row: row + 1 + (place % deep), reach });
    });
    row += deep + 1.5;
  }
  return lines;
}
