import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useViewer } from "../../app/viewer.js";
import { useFormat } from "../../i18n/format.js";
import { period, periodWords } from "../../i18n/period.js";
import { useWords } from "../../i18n/use-words.js";
import { useEditRight } from "../edit/edit-right.js";
import { committeeWords } from "./committee.words.js";
import type { Committee } from "./committee-view.js";

type Seat = Committee["colleges"][number]["seats"][number];
type Sitting = NonNullable<Seat["mandate"]>;

interface SeatListProps {
  /** Of the committee, in addresses. */
  readonly slug: string;
  readonly seats: readonly Seat[];
  /** Ids of the mandates that are about to end. */
  readonly ending: ReadonlySet<string>;
}

/** A group's seats, each with who sits there and for whom; a vacant one says since when, and who is looked for. */
export function SeatList({ slug, seats, ending }: SeatListProps): ReactElement {
  const t = useWords(committeeWords);
  const format = useFormat();
  const { audience } = useViewer();
  const mayAppoint = useEditRight(undefined) === "change";
  return (
    <ol className="plain-list seats">
      {seats.map(({ id, title, hasVotingRight, requiredProfile, vacantSince, mandate, substitute }) => (
        <li key={id} id={`siege-${id}`} className="seat" data-vacant={mandate === null || undefined}>
          <SeatSign isVacant={mandate === null} hasVote={hasVotingRight} />
          <div>
            <p className="soft small">
              {title}
              {!hasVotingRight && ` · ${t("noVote")}`}
            </p>
            {mandate ? (
              <>
                <Holder sitting={mandate} />
                {ending.has(mandate.id) && <p className="seat-ending small">{t("ending")}</p>}
              </>
            ) : (
              <p>
                <strong>{t("vacant", { context: audience })}</strong>
                {vacantSince !== null && ` ${t("vacantSince", { day: format.date(vacantSince) })}`}
              </p>
            )}
            {mandate === null && mayAppoint && (
              <p className="small" data-screen-only>
                <Link to="/instances/$slug/modifier" params={{ slug }} search={{ siege: id }}>
                  {t("appoint")}
                  <span className="visually-hidden"> : {title}</span>
                </Link>
              </p>
            )}
            {requiredProfile !== null && mandate === null && <p className="small">{t("profile", { profile: requiredProfile })}</p>}
            {substitute && (
              <div className="seat-substitute small">
                {t("substitute")} <Holder sitting={substitute} />
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Holder({ sitting }: { readonly sitting: Sitting }): ReactElement {
  const t = useWords(committeeWords);
  const dates = useWords(periodWords);
  const format = useFormat();
  const { person, onBehalfOf, role } = sitting;
  return (
    <p>
      <Link to="/personnes/$id" params={{ id: person.id }}>
        {person.name}
      </Link>
      {(role === "CHAIR" || role === "VICE_CHAIR" || role === "OBSERVER") && <strong>{` · ${t(`role.${role}`)}`}</strong>}
      {onBehalfOf && (
        <>
          {t("for")}
          <Link to="/organismes/$id" params={{ id: onBehalfOf.id }}>
            {onBehalfOf.name}
          </Link>
        </>
      )}{" "}
      <span className="soft small">{period(sitting, dates, format)}</span>
    </p>
  );
}

/** A seat one can see: full or dashed, square where it votes and round where it does not. What it says stands beside it in words. */
function SeatSign({ isVacant, hasVote }: { readonly isVacant: boolean; readonly hasVote: boolean }): ReactElement {
  return (
    <svg className="seat-sign" viewBox="0 0 24 24" data-vacant={isVacant || undefined} aria-hidden="true">
      {hasVote ? <rect x="3" y="3" width="18" height="18" rx="3" /> : <circle cx="12" cy="12" r="9" />}
    </svg>
  );
}
