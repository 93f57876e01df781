import "../team/team-tools.css";
import "./import.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { type ReactElement, useRef } from "react";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { Facts } from "../../parts/facts/facts.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { importWords } from "./import.words.js";
import { ImportActions } from "./import-actions.js";
import { ImportFigures } from "./import-figures.js";
import { MendedForm } from "./import-form.js";
import { ImportReport } from "./import-report.js";
import { type ImportSearch, type ImportView, isAtRest } from "./import-view.js";
import { SinceBefore } from "./since-before.js";
import { uploadWords } from "./upload.words.js";
import { useImportProgress } from "./use-import-progress.js";

export const importLazy = createLazyRoute("/equipe/imports/$id")({ component: ImportPage });

function ImportPage(): ReactElement {
  const t = useWords(importWords);
  const shown: ImportView = importLazy.useLoaderData();
  const search: ImportSearch = importLazy.useSearch();
  const now = useImportProgress(shown);
  const status = useRef<HTMLParagraphElement>(null);
  const isReady = isAtRest(shown) && shown.state !== "FAILED";
  return (
    <div className="team-tools imports" data-wide>
      <PageTitle
        title={t("name", { source: shown.source?.name ?? t("noSource") })}
        above={<Link to="/equipe/imports">{t("title")}</Link>}
      />
      <ImportStatus now={now} shown={shown} place={status} />
      <ImportActions shown={shown} onDone={() => status.current?.focus()} />
      <Origin shown={shown} />
      {isReady && <ImportFigures shown={shown} />}
      {isReady && shown.previous !== null && <SinceBefore shown={shown} previous={shown.previous} />}
      {isReady && <ImportReport shown={shown} search={search} />}
      <Again shown={shown} />
    </div>
  );
}

/** Sending again: of what is not written the whole table, of what is the rows that were at fault. */
function Again({ shown: { id, state, firstProblems } }: { readonly shown: ImportView }): ReactElement | null {
  const t = useWords(uploadWords);
  const isPart = state === "APPLIED";
  if (isPart ? firstProblems.totalCount === 0 : state !== "PLANNED" && state !== "FAILED") return null;
  return (
    <section aria-labelledby="again" data-screen-only>
      <h2 id="again">{t("again.title")}</h2>
      <p>{t(isPart ? "again.partText" : "again.text")}</p>
      {firstProblems.totalCount > 0 && (
        <p>
          <a href={`/imports/${id}/faulty-rows.csv`} download>
            {t("again.faultyRows")}
          </a>
        </p>
      )}
      <MendedForm importId={id} isPart={isPart} key={id} />
    </section>
  );
}

interface StatusProps {
  readonly now: Pick<ImportView, "state" | "rowCount" | "progress">;
  readonly shown: ImportView;
  readonly place: { readonly current: HTMLParagraphElement | null };
}

function ImportStatus({ now: { state, rowCount, progress }, shown, place }: StatusProps): ReactElement {
  const t = useWords(importWords);
  const format = useFormat();
  const { partlyTakenBack, notTakenBack } = shown.counts;
  const isAll = state === "UNDONE" && partlyTakenBack + notTakenBack === 0;
  const said = isAll ? t("now.UNDONE_ALL") : t(`now.${state}`, { count: rowCount, number: format.number(rowCount) });
  return (
    <div className="import-now">
      <p role="status" tabIndex={-1} ref={place} data-state={state}>
        {said}
      </p>
      {!isAtRest({ state }) && <progress aria-label={said} value={progress ?? undefined} max={1} />}
      {shown.failure !== null && <p className="fault">{shown.failure}</p>}
    </div>
  );
}

function Origin({ shown }: { readonly shown: ImportView }): ReactElement {
  const t = useWords(importWords);
  const format = useFormat();
  const moment = (instant: string | null, who: string | null = null): string | null =>
    instant === null
      ? null
      : [t("on", { day: format.date(parisDay(instant)), time: format.time(instant) }), who && t("by", { who })].filter(Boolean).join(" ");
  return (
    <Facts
      facts={[
        [t("files"), shown.files.join(", ")],
        [t("profile"), shown.profile === "csv" || shown.profile === "xlsx" ? t("ownTable") : shown.profile],
        [t("rows"), shown.plannedAt !== null || shown.rowCount > 0 ? format.number(shown.rowCount) : null],
        [t("complete"), shown.isComplete && t("yes")],
        [t("asked"), moment(shown.createdAt, shown.requestedBy)],
        [t("applied"), moment(shown.appliedAt)],
        [t("undone"), moment(shown.undoneAt, shown.undoneBy)],
        [t("report"), isAtRest(shown) && shown.state !== "FAILED" && <Downloads id={shown.id} />],
      ]}
    />
  );
}

function Downloads({ id }: { readonly id: string }): ReactElement {
  const t = useWords(importWords);
  return (
    <span className="import-downloads">
      <a href={`/imports/${id}/report.html`} download>
        {t("reportHtml")}
      </a>{" "}
      <a href={`/imports/${id}/report.csv`} download>
        {t("reportCsv")}
      </a>
    </span>
  );
}
