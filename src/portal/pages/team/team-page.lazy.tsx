import "./team.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { type ReactElement, useId } from "react";
import type { TeamPageQuery } from "../../graphql/operations/TeamPage.js";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { teamWords } from "./team.words.js";
import { TEAM_GROUPS, type Waiting } from "./team-entries.js";

export const teamLazy = createLazyRoute("/equipe")({ component: TeamPage });

/** A table of contents, with how many of each wait where a book has its page numbers. */
function TeamPage(): ReactElement {
  const t = useWords(teamWords);
  const id = useId();
  const counts: TeamPageQuery = teamLazy.useLoaderData();
  return (
    <div className="team">
      <PageTitle title={t("title")} />
      <p>{t("what")}</p>
      {TEAM_GROUPS.map(({ key, entries }) => (
        <section key={key} aria-labelledby={id + key}>
          <h2 id={id + key}>{t(`group.${key}`)}</h2>
          <ul className="plain-list">
            {entries.map((entry) => (
              <li key={entry.key}>
                <Link to={entry.to}>{t(`entry.${entry.key}.name`)}</Link>
                {entry.waiting && <WaitingNote waiting={entry.waiting(counts)} />}
                <p className="soft">{t(`entry.${entry.key}.about`)}</p>
                {entry.firsts && <entry.firsts waiting={counts} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** How much, and since when the first of it. */
function WaitingNote({ waiting: { count, since, said = "waiting" } }: { readonly waiting: Waiting }): ReactElement | null {
  const t = useWords(teamWords);
  const format = useFormat();
  if (count === 0 && said !== "waiting") return null;
  return (
    <span className="team-count" data-none={count === 0 || undefined}>
      {count === 0 ? t("nothing") : t(said, { count, number: format.number(count) })}
      {since && <small>{t("since", { count, day: format.date(parisDay(since)) })}</small>}
    </span>
  );
}
