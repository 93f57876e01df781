import { type ReactElement, useId } from "react";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { ORGANIZATION_KINDS } from "../../parts/actor/actor-kinds.js";
import { kindNameWords } from "../../parts/actor/kind-name.words.js";
import { columnWords } from "./column.words.js";
import { folded } from "./column-fields.js";
import type { SaidTable } from "./column-mapping.js";
import { ColumnTable } from "./column-table.js";
import type { OwnTable } from "./use-own-table.js";

/** What is wrong with what was said of a table. */
export interface OwnTableFaults {
  readonly source?: string;
  readonly column?: { readonly at: number; readonly text: string };
}

interface OwnTableFieldsProps {
  readonly own: OwnTable;
  readonly faults: OwnTableFaults;
  readonly onSay: (said: Partial<SaidTable>) => void;
}

/** What somebody's own table is: its name, where its headings stand, what each column is. */
export function OwnTableFields({ own, faults, onSay }: OwnTableFieldsProps): ReactElement {
  const t = useWords(columnWords);
  const kinds = useWords(kindNameWords);
  const id = useId();
  const { tables, table, said } = own;
  const rows = table.lines.slice(0, 12);
  return (
    <fieldset className="import-own">
      <legend>{t("title")}</legend>
      <Remembered own={own} />
      <div className="field">
        <label htmlFor={`${id}source`}>{t("source")}</label>
        <input
          id={`${id}source`}
          name="source"
          value={said.source}
          maxLength={100}
          autoComplete="off"
          aria-describedby={`${id}sourcehint ${id}sourcefault`}
          aria-invalid={faults.source !== undefined}
          onChange={({ target }) => onSay({ source: target.value })}
        />
        <span className="hint" id={`${id}sourcehint`}>
          {t("sourceHint")} {t("sourceExample")}
        </span>
        <p className="fault" id={`${id}sourcefault`} role="alert">
          {faults.source}
        </p>
      </div>
      <div className="import-place">
        {tables.length > 1 && (
          <Choice
            label={t("sheet")}
            value={said.sheet ?? ""}
            options={tables.map(({ sheet }) => [sheet ?? "", sheet ?? ""])}
            onChoose={(sheet) => onSay({ sheet })}
          />
        )}
        {rows.length > 1 && (
          <Choice
            label={t("headingRow")}
            value={String(said.headingRow)}
            options={rows.map(({ row, cells }) => [String(row), `${row} : ${cells.filter(Boolean).slice(0, 3).join(" · ")}`])}
            onChoose={(row) => onSay({ headingRow: Number(row) })}
          />
        )}
        {!said.columns.some(({ field }) => field === "kind") && said.columns.some(({ field }) => field === "name") && (
          <Choice
            label={t("kind")}
            hint={t("kindHint")}
            value={said.kind}
            options={[["", t("kindUnsaid")], ...ORGANIZATION_KINDS.map((kind) => [kind, kinds(kind)] as const)]}
            onChoose={(kind) => onSay({ kind })}
          />
        )}
      </div>
      <ColumnTable table={table} said={said} fault={faults.column} onSay={(columns) => onSay({ columns })} />
    </fieldset>
  );
}

function Remembered({ own: { last, said } }: { readonly own: OwnTable }): ReactElement | null {
  const t = useWords(columnWords);
  const format = useFormat();
  if (!last) return null;
  const here = new Set(said.columns.map(({ heading }) => folded(heading)));
  const gone = [...last.fieldOf].filter(([heading]) => !here.has(heading)).map(([heading]) => `« ${heading} »`);
  const day = format.date(parisDay(last.usedAt));
  return (
    <>
      <p>{last.usedBy === "" ? t("remembered", { day }) : t("rememberedBy", { day, who: last.usedBy })}</p>
      {gone.length > 0 && <p className="fault">{t("gone", { count: gone.length, list: gone.join(", ") })}</p>}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, hint, value, options, onChoose }: ChoiceProps): ReactElement {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} aria-describedby={`${id}hint`} onChange={({ target }) => onChoose(target.value)}>
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
      <span className="hint" id={`${id}hint`}>
        {hint}
      </span>
    </div>
  );
}
