import { type ReactElement, useId } from "react";
import { useWords } from "../../i18n/use-words.js";
import { type Column, DataTable } from "../../parts/table/data-table.js";
import { columnWords } from "./column.words.js";
import { type ColumnField, ORGANIZATION_FIELDS, PERSON_FIELDS } from "./column-fields.js";
import { examplesOf, type SaidTable, type TableBeginning } from "./column-mapping.js";

interface ColumnTableProps {
  readonly table: TableBeginning;
  readonly said: SaidTable;
  readonly fault: { readonly at: number; readonly text: string } | undefined;
  readonly onSay: (columns: SaidTable["columns"]) => void;
}

/** Each column of a table, some of what it holds, and what it is. */
export function ColumnTable({ table, said, fault, onSay }: ColumnTableProps): ReactElement {
  const t = useWords(columnWords);
  const rows = said.columns.map((column, at) => ({ ...column, at }));
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { name: t("heading"), cell: ({ heading }) => heading },
    { name: t("holds"), cell: ({ at }) => examplesOf(table, said.headingRow, at).join(" · ") || t("empty") },
    {
      name: t("is"),
      cell: ({ heading, field, at }) => (
        <FieldChoice
          heading={heading}
          field={field}
          fault={fault?.at === at ? fault.text : undefined}
          onChoose={(chosen) => onSay(said.columns.map((column, place) => (place === at ? { ...column, field: chosen } : column)))}
        />
      ),
    },
  ];
  return (
    <div className="import-columns">
      <DataTable caption={t("caption")} rows={rows} keyOf={({ at }) => String(at)} columns={columns} />
    </div>
  );
}

interface FieldChoiceProps {
  readonly heading: string;
  readonly field: ColumnField | "";
  readonly fault: string | undefined;
  readonly onChoose: (field: ColumnField | "") => void;
}

function FieldChoice({ heading, field, fault, onChoose }: FieldChoiceProps): ReactElement {
  const t = useWords(columnWords);
  const id = useId();
  const options = (fields: readonly ColumnField[]) =>
    fields.map((name) => (
      <option key={name} value={name}>
        {t(`field.${name}`)}
      </option>
    ));
  return (
    <span className="field">
      <select
        aria-label={t("isOf", { heading })}
        aria-describedby={`${id}fault`}
        aria-invalid={fault !== undefined}
        data-said={field !== "" || undefined}
        value={field}
        onChange={({ target }) => onChoose(target.value as ColumnField | "")}
      >
        <option value="">{t("left")}</option>
        <optgroup label={t("organization")}>{options(ORGANIZATION_FIELDS)}</optgroup>
        <optgroup label={t("person")}>{options(PERSON_FIELDS)}</optgroup>
      </select>
      <span className="fault" id={`${id}fault`} role="alert">
        {fault}
      </span>
    </span>
  );
}
