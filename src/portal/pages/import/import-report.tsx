import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { Choices } from "../../parts/choices/choices.js";
import { Pager } from "../../parts/pager/pager.js";
import { State } from "../../parts/state/state.js";
import { DataTable } from "../../parts/table/data-table.js";
import { ChangeTable } from "./change-table.js";
import { importWords } from "./import.words.js";
import { type FaultOfRow, type ImportSearch, type ImportView, SECTIONS, type Section, sectionOf, sizeOf } from "./import-view.js";

/** What becomes of each row and record, section by section, a page at a time. */
export function ImportReport({ shown, search }: { readonly shown: ImportView; readonly search: ImportSearch }): ReactElement {
  const t = useWords(importWords);
  const format = useFormat();
  const here = sectionOf(search);
  const offered = SECTIONS.filter((section) => section === here || section === "lignes" || sizeOf(section, shown.counts) > 0);
  const list = shown.problems ?? shown.changes;
  return (
    <section className="import-report" aria-labelledby="report">
      <h2 id="report">{t("sections")}</h2>
      <Choices
        label={t("sections")}
        choices={offered.map((section) => ({
          name: t("sectionCount", { name: t(`section.${section}`), number: format.number(sizeOf(section, shown.counts)) }),
          search: section === "lignes" ? {} : { vue: section },
          isHere: section === here,
        }))}
      />
      <Listed shown={shown} section={here} />
      {list && <Pager pageInfo={list.pageInfo} after={search.apres} />}
    </section>
  );
}

function Listed({
  shown: { problems, changes, state, source },
  section,
}: {
  readonly shown: ImportView;
  readonly section: Section;
}): ReactElement | null {
  const t = useWords(importWords);
  if ((problems ?? changes)?.totalCount === 0) return <State text={t(`empty.${section}`)} />;
  if (problems) return <FaultTable faults={problems.edges.map(({ node }) => node)} />;
  if (!changes) return null;
  return (
    <>
      {section === "a-decider" && (
        <p>
          <Link to="/equipe/doublons" search={source ? { source: source.name } : {}}>
            {t("duplicates")}
          </Link>
        </p>
      )}
      <ChangeTable changes={changes.edges.map(({ node }) => node)} section={section} isWritten={state === "APPLIED"} />
    </>
  );
}

function FaultTable({ faults }: { readonly faults: readonly FaultOfRow[] }): ReactElement {
  const t = useWords(importWords);
  return (
    <DataTable
      caption={t("faults")}
      rows={faults}
      keyOf={({ file, row, column, reason, value }) => `${file} ${row} ${column} ${value} ${reason}`}
      columns={[
        { name: t("column.row"), cell: (fault) => <Place fault={fault} /> },
        { name: t("column.column"), cell: ({ column }) => column ?? t("wholeRow") },
        { name: t("column.value"), cell: ({ value }) => (value === null || value === "" ? t("nothing") : <q>{value}</q>) },
        { name: t("column.reason"), cell: ({ reason }) => reason },
        { name: t("column.remedy"), cell: ({ remedy }) => remedy },
      ]}
    />
  );
}

/** Where it is in the files, and what comes of it. */
function Place({ fault: { file, row, severity } }: { readonly fault: FaultOfRow }): ReactElement {
  const t = useWords(importWords);
  return (
    <>
      {t("from", { file, row })}
      <br />
      <span className="soft small">{t(`severity.${severity}`)}</span>
    </>
  );
}
