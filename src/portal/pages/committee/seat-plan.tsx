import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useViewer } from "../../app/viewer.js";
import { useWords } from "../../i18n/use-words.js";
import { committeeWords } from "./committee.words.js";
import type { Committee } from "./committee-view.js";
import { seatPlaces } from "./seat-places.js";

interface SeatPlanProps {
  readonly slug: string;
  readonly colleges: Committee["colleges"];
  /** Ids of the mandates that are about to end. */
  readonly ending: ReadonlySet<string>;
}

/** How far above its seats a college is named. */
const NAMED = 26;
const EDGE = 16;
const NAME_LINE = 15;
/** Of a line of a college's name, which stands beside the seats. */
const LONGEST = 14;

/** All seats at a glance, as in a hall: each leads to what is said of it in the list, which says the same in words. */
export function SeatPlan({ slug, colleges, ending }: SeatPlanProps): ReactElement {
  const t = useWords(committeeWords);
  const { audience } = useViewer();
  const seats = colleges.flatMap(({ id, seats: own }) => own.map((seat) => ({ college: id, seat })));
  const places = seatPlaces(seats.length);
  const radius = Math.max(...places.map(({ x, y }) => Math.hypot(x, y))) + EDGE;
  const placed = seats.flatMap(({ college, seat }, index) => {
    const place = places[index];
    return place ? [{ college, seat, place }] : [];
  });
  return (
    <figure className="seat-plan" aria-hidden="true">
      <svg aria-hidden="true" viewBox={`${-radius} ${-radius} ${2 * radius} ${radius + EDGE}`}>
        {placed.map(({ seat: { id, title, hasVotingRight, mandate }, place: { x, y, turn } }) => (
          <Link key={id} to="/instances/$slug" params={{ slug }} search={(now) => now} hash={`siege-${id}`} tabIndex={-1}>
            <g
              className="plan-seat"
              transform={`translate(${x} ${y}) rotate(${turn})`}
              data-vacant={mandate === null || undefined}
              data-ending={(mandate && ending.has(mandate.id)) || undefined}
            >
              <title>{`${title} : ${mandate?.person.name ?? t("vacant", { context: audience })}`}</title>
              <Chair hasVote={hasVotingRight} />
            </g>
          </Link>
        ))}
        {colleges.map(({ id, name }) => {
          const own = placed.filter(({ college }) => college === id).map(({ place }) => place);
          const turn = own.reduce((sum, place) => sum + place.turn, 0) / own.length;
          const [x, y] = [Math.sin((turn * Math.PI) / 180), -Math.cos((turn * Math.PI) / 180)];
          return own.length === 0 ? null : (
            <text
              key={id}
              className="plan-college"
              x={x * (radius + NAMED - EDGE)}
              y={y * (radius + NAMED - EDGE)}
              textAnchor={x < 0 ? "end" : "start"}
            >
              {shortLines(name).map((line, place) => (
                <tspan key={line} x={x * (radius + NAMED - EDGE)} dy={place === 0 ? 0 : NAME_LINE}>
                  {line}
                </tspan>
              ))}
            </text>
          );
        })}
      </svg>
      <figcaption className="small">
        <ul className="plain-list plan-key">
          <Entry name={t(audience === "PUBLIC" ? "key.published" : "key.filled")} />
          <Entry name={t("vacant", { context: audience })} isVacant />
          {ending.size > 0 && <Entry name={t("ending")} isEnding />}
          {placed.some(({ seat }) => !seat.hasVotingRight) && <Entry name={t("noVote")} hasVote={false} />}
        </ul>
      </figcaption>
    </figure>
  );
}

interface EntryProps {
  readonly name: string;
  readonly isVacant?: boolean;
  readonly isEnding?: boolean;
  readonly hasVote?: boolean;
}

function Entry({ name, isVacant, isEnding, hasVote = true }: EntryProps): ReactElement {
  return (
    <li>
      <svg viewBox="-13 -13 26 26" aria-hidden="true">
        <g className="plan-seat" data-vacant={isVacant} data-ending={isEnding}>
          <Chair hasVote={hasVote} />
        </g>
      </svg>
      {name}
    </li>
  );
}

/** Square where it votes and round where it does not; a dot where somebody is about to leave it. */
function Chair({ hasVote }: { readonly hasVote: boolean }): ReactElement {
  return (
    <>
      <path className="plan-back" d="M-10 -8Q0 -14 10 -8" />
      {hasVote ? <rect x="-8" y="-7" width="16" height="16" rx="3" /> : <circle cy="1" r="8" />}
      <circle className="plan-leaving" cy="1" r="3.5" />
    </>
  );
}

function shortLines(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= LONGEST) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
