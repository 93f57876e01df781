import { barX, barY, plot, ruleX, ruleY, stackX, stackY, text } from "@observablehq/plot";
import { parseHTML } from "linkedom";

/** One bar, or one part of it. */
export interface Bar {
  readonly group: string;
  readonly part: string;
  readonly value: number;
}

export interface BarChart {
  readonly id: string;
  /** Says the same in words, for those who do not see it. */
  readonly description: string;
  readonly bars: readonly Bar[];
  /** The parts of a bar, in their order. */
  readonly parts: readonly string[];
  readonly isOverTime: boolean;
  readonly format: (value: number) => string;
}

/** What is needed of an element of a document that is not a browser's. */
interface Drawn {
  readonly outerHTML: string;
  prepend(child: object): void;
  setAttribute(name: string, value: string): void;
  querySelectorAll(selector: string): Iterable<{ removeAttribute(name: string): void }>;
}

/** Told apart by whoever sees no colours, in print too: dark and light, each at 3 to 1 or more with white and with the other. */
const COLOURS = ["#123f8c", "#d9730d"];
const INK = "#1b1b35";
const WIDTH = 720;
const ROW = 24;
const LABEL_LENGTH = 40;
const MOST_TICKS = 5;

/** An SVG as text: one bar a group, its parts stacked, with the sum written at its end. */
export function barChart({ id, description, bars, parts, isOverTime, format }: BarChart): string {
  const { document }: { document: never } = parseHTML("<!doctype html><html><body></body></html>");
  const groups = [...new Set(bars.map(({ group }) => group))];
  const named = bars.map((bar) => ({ ...bar, group: shortened(bar.group) }));
  const domain = groups.map(shortened);
  const sums = domain.map((group) => ({
    group,
    value: named.filter((bar) => bar.group === group).reduce((sum, { value }) => sum + value, 0),
  }));
  const shared = {
    document,
    width: WIDTH,
    style: { fontSize: "13px", color: INK, background: "white" },
    color: { domain: [...parts], range: COLOURS },
  };
  const numbers = {
    label: null,
    grid: true,
    ticks: Math.min(MOST_TICKS, Math.max(1, ...sums.map(({ value }) => value))),
    tickFormat: format,
    insetRight: 60,
  };
  const drawn = isOverTime
    ? plot({
        ...shared,
        height: 280,
        marginLeft: 70,
        x: { label: null, domain, padding: 0.35 },
        y: { ...numbers, insetRight: 0, insetTop: 20 },
        marks: [
          barY(named, stackY({ x: "group", y: "value", fill: "part" })),
          text(sums, { x: "group", y: "value", text: (sum: { value: number }) => format(sum.value), dy: -9, fill: INK }),
          ruleY([0]),
        ],
      })
    : plot({
        ...shared,
        height: 50 + ROW * domain.length,
        marginLeft: 310,
        y: { label: null, domain, padding: 0.25 },
        x: numbers,
        marks: [
          barX(named, stackX({ y: "group", x: "value", fill: "part" })),
          text(sums, {
            y: "group",
            x: "value",
            text: (sum: { value: number }) => format(sum.value),
            dx: 6,
            textAnchor: "start",
            fill: INK,
          }),
          ruleX([0]),
        ],
      });
  return labelled(drawn as unknown as Drawn, id, description);
}

/** One image with a name: what Plot says of its parts would be read out piece by piece. */
function labelled(svg: Drawn, id: string, description: string): string {
  for (const part of svg.querySelectorAll("*")) for (const name of ["aria-label", "aria-hidden"]) part.removeAttribute(name);
  const { document } = parseHTML(`<title id="${id}-chart"></title>`);
  const title = document.querySelector("title") as { textContent: string };
  title.textContent = description;
  svg.prepend(title);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-labelledby", `${id}-chart`);
  return svg.outerHTML;
}

function shortened(label: string): string {
  return label.length <= LABEL_LENGTH ? label : `${label.slice(0, LABEL_LENGTH - 1)}…`;
}
