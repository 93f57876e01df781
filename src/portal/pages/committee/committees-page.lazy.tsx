import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useViewer } from "../../app/viewer.js";
import { useWords } from "../../i18n/use-words.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { State } from "../../parts/state/state.js";
import { committeeWords } from "./committee.words.js";

export const committeesLazy = createLazyRoute("/instances")({ component: CommitteesPage });

function CommitteesPage(): ReactElement {
  const t = useWords(committeeWords);
  const { audience } = useViewer();
  const committees = committeesLazy.useLoaderData();
  return (
    <>
      <PageTitle title={t("committees")} />
      {committees.length === 0 && <State text={t("none")} />}
      <ul className="plain-list sheet-ties">
        {committees.map(({ id, slug, name, health }) => (
          <li key={id}>
            <Link to="/instances/$slug" params={{ slug }}>
              {name}
            </Link>{" "}
            <span className="soft">{t("filledOf", { context: audience, filled: health.filled, seats: health.seats })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
