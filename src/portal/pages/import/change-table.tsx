import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useWords } from "../../i18n/use-words.js";
import { type Column, DataTable } from "../../parts/table/data-table.js";
import { importWords } from "./import.words.js";
import type { PlannedChange, Section } from "./import-view.js";
import { useFieldName, useShownValue, useTypeName } from "./shown-value.js";

interface ChangeTableProps {
  readonly changes: readonly PlannedChange[];
  readonly section: Section;
  /** Whether what was to be created is there. */
  readonly isWritten: boolean;
}

interface ChangedField {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly isContested?: boolean;
}

/** Records of one section of a report, each with where it stands in the files. */
export function ChangeTable({ changes, section, isWritten }: ChangeTableProps): ReactElement {
  const t = useWords(importWords);
  const last: Record<string, Column<PlannedChange>> = {
    modifies: { name: t("column.fields"), cell: (change) => <ChangedFields change={change} /> },
    crees: { name: t("column.fields"), cell: (change) => <GivenFields change={change} /> },
    restes: { name: t("column.kept"), cell: (change) => <KeptFields change={change} /> },
    inchanges: { name: t("column.fields"), cell: (change) => <ChangedFields change={change} /> },
  };
  return (
    <DataTable
      caption={t(`section.${section}`)}
      rows={changes}
      keyOf={({ type, label, file, row, recordId }) => `${type} ${recordId ?? label} ${file} ${row}`}
      columns={[
        {
          name: t("column.record"),
          cell: (change) => <ChangedRecord change={change} isThere={change.outcome !== "CREATED" || isWritten} />,
        },
        { name: t("column.row"), cell: ({ file, row }) => t("from", { file, row }) },
        last[section] ?? { name: t("column.why"), cell: ({ reason }) => reason },
      ]}
    />
  );
}

const SHEETS = { Organization: "/organismes/$id", Person: "/personnes/$id", Project: "/projets/$id" } as const;

function ChangedRecord({
  change: { type, label, recordId, undone },
  isThere,
}: {
  readonly change: PlannedChange;
  readonly isThere: boolean;
}) {
  const nameOf = useTypeName();
  const to = type in SHEETS ? SHEETS[type as keyof typeof SHEETS] : undefined;
  return (
    <>
      {recordId !== null && to !== undefined && isThere && undone !== "UNDONE" ? (
        <Link to={to} params={{ id: recordId }}>
          {label}
        </Link>
      ) : (
        label
      )}
      <br />
      <span className="soft small">{nameOf(type)}</span>
    </>
  );
}

function ChangedFields({ change }: { readonly change: PlannedChange }): ReactElement {
  const t = useWords(importWords);
  const nameOf = useFieldName();
  const show = useShownValue();
  const fields = (change.fields ?? []) as readonly ChangedField[];
  return (
    <dl className="import-fields">
      {fields.map(({ field, before, after, isContested }) => (
        <div key={`${field} ${show(before)} ${show(after)}`}>
          <dt>{nameOf(field)}</dt>
          <dd>
            <del>{show(before) || t("nothing")}</del> <span aria-hidden="true">→</span> <ins>{show(after) || t("nothing")}</ins>
            {isContested && <em className="small"> ({t("contested")})</em>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function GivenFields({ change }: { readonly change: PlannedChange }): ReactElement {
  const nameOf = useFieldName();
  const show = useShownValue();
  const given = Object.entries((change.given ?? {}) as Readonly<Record<string, unknown>>);
  return (
    <dl className="import-fields">
      {given
        .filter(([field, value]) => show(value) !== "" && field !== "name")
        .map(([field, value]) => (
          <div key={field}>
            <dt>{nameOf(field)}</dt>
            <dd>{show(value)}</dd>
          </div>
        ))}
    </dl>
  );
}

function KeptFields({ change: { kept } }: { readonly change: PlannedChange }): ReactElement {
  const t = useWords(importWords);
  const nameOf = useFieldName();
  return (
    <ul className="plain-list">
      {kept.map(({ field, explanation }) => (
        <li key={field}>
          <strong>{field === null ? t("wholeRecord") : nameOf(field)}</strong> : {explanation}
        </li>
      ))}
    </ul>
  );
}
