import "./around-figure.css";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { FAMILY, SHAPES, STYLES } from "../../parts/actor/actor-kinds.js";
import { organizationWords } from "./organization.words.js";
import { aroundOf } from "./organization-around.js";
import type { Organization } from "./organization-sheet.js";

const WIDTH = 760;
/** How far points stand from the middle: the fewer, the flatter. */
const REACH = { x: 130, y: 118, each: 24 };
const MARGIN = 30;
/** Of a name beside its point; its sheet has it in full, and most often the list below. */
const LONGEST = 33;

/** The organizations it is most tied to, as a mesh of one; the lists beside it lead to them. */
export function AroundFigure({ organization }: { readonly organization: Organization }): ReactElement | null {
  const t = useWords(organizationWords);
  const format = useFormat();
  const around = aroundOf(organization);
  if (around.length < 2) return null;
  const reach = around.length === 2 ? 0 : Math.min(REACH.y, REACH.each * around.length);
  const middle = { x: WIDTH / 2, y: reach + MARGIN };
  const points = around.map((other, place) => {
    const angle = ((place + 0.5) / around.length) * 2 * Math.PI - Math.PI / 2;
    return { ...other, x: middle.x + REACH.x * Math.cos(angle), y: middle.y + reach * Math.sin(angle) };
  });
  return (
    <figure className="around">
      <svg
        viewBox={`0 0 ${WIDTH} ${2 * middle.y}`}
        role="img"
        aria-label={t("around", { names: format.list(around.map(({ name }) => name)) })}
      >
        {points.map(({ id, x, y, ties }) => (
          <line key={id} x1={middle.x} y1={middle.y} x2={x} y2={y} strokeWidth={Math.min(5, 1 + ties / 2)} />
        ))}
        <Sign kind={organization.kind} x={middle.x} y={middle.y} size={34} />
        {points.map(({ id, name, kind, x, y }) => (
          <g key={id}>
            <title>{name}</title>
            <Sign kind={kind} x={x} y={y} size={24} />
            <text className="around-name" x={x + (x < middle.x ? -18 : 18)} y={y + 5} textAnchor={x < middle.x ? "end" : "start"}>
              {name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="soft small">{t("aroundCaption")}</figcaption>
    </figure>
  );
}

interface SignProps {
  readonly kind: Organization["kind"];
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

function Sign({ kind, x, y, size }: SignProps): ReactElement {
  const { shape, letter, colour, isDark } = STYLES[FAMILY[kind]];
  return (
    <g className="actor-mark" data-dark={isDark || undefined} transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / 24})`}>
      <path d={SHAPES[shape]} fill={`var(${colour})`} />
      <text x="12" y="16.5">
        {letter}
      </text>
    </g>
  );
}
