import "./committee.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useViewer } from "../../app/viewer.js";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { FAMILY } from "../../parts/actor/actor-kinds.js";
import { ActorMark } from "../../parts/actor/actor-mark.js";
import { kindWords } from "../../parts/actor/kind.words.js";
import { committeeWords } from "./committee.words.js";
import { CommitteeDates } from "./committee-dates.js";
import type { Committee, CommitteeSearch } from "./committee-view.js";
import { MeetingList } from "./meeting-list.js";
import { SeatChanges } from "./seat-changes.js";
import { SeatList } from "./seat-list.js";
import { SeatPlan } from "./seat-plan.js";

export const committeeLazy = createLazyRoute("/instances/$slug")({ component: CommitteePage });

function CommitteePage(): ReactElement {
  const t = useWords(committeeWords);
  const kind = useWords(kindWords);
  const format = useFormat();
  const { audience } = useViewer();
  const committee: Committee = committeeLazy.useLoaderData();
  const search: CommitteeSearch = committeeLazy.useSearch();
  const { date, su } = search;
  const { name, colleges, health, meetings } = committee;
  const ending = new Set(health.expiringWithin90Days.map(({ id }) => id));
  const today = format.date(parisDay(new Date()));
  const when = date === undefined ? today : format.date(date);
  return (
    <div className="committee">
      <header>
        <title>{`${name} · Maillage`}</title>
        <h1 tabIndex={-1}>{name}</h1>
        <p>
          {t("state", { context: audience, when, filled: health.filled, seats: health.seats })}
          {ending.size > 0 && ` ${t("endingSoon", { count: ending.size })}`}
          {su !== undefined && ` ${t("asKnown", { day: format.date(su) })}`}
        </p>
        {audience !== "STAFF" && <p className="soft small">{t("unseen", { context: audience })}</p>}
        <CommitteeDates committee={committee} search={search} />
      </header>
      {colleges.length === 0 && <p>{t("nobodyThen")}</p>}
      {health.seats > 0 && (
        <div className="committee-glance">
          <SeatPlan slug={committee.slug} colleges={colleges} ending={ending} />
          <SeatChanges colleges={colleges} ending={ending} />
        </div>
      )}
      <div className="committee-colleges">
        {colleges.map(({ id, name: college, seats }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{college}</h2>
            <p className="soft small">
              {t("filledOf", { context: audience, filled: seats.filter(({ mandate }) => mandate).length, seats: seats.length })}
            </p>
            <SeatList slug={committee.slug} seats={seats} ending={ending} />
          </section>
        ))}
      </div>
      {health.balanceByKind.length > 0 && (
        <section aria-labelledby="equilibre">
          <h2 id="equilibre">{t("balance")}</h2>
          <ul className="plain-list committee-balance">
            {health.balanceByKind.map(({ kind: of, seats }) => (
              <li key={of ?? ""}>
                <ActorMark family={of === null ? "person" : FAMILY[of]} />
                <span>{t("kindSeats", { kind: of === null ? t("inOwnName") : kind(of), count: seats })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="committee-source small">{t("source", { address: window.location.host, day: today })}</p>
      <MeetingList slug={committee.slug} meetings={meetings} />
      <p data-screen-only>
        <Link to="/instances" search={{ toutes: "oui" }}>
          {t("others")}
        </Link>
      </p>
    </div>
  );
}
