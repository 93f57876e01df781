import type { Translated } from "../../../core/language.js";

/** The stored operations that a report asks (schema/operations). */
export type ReportOperation = "ObservatoryAttendance" | "ObservatoryOrganizations" | "ObservatoryFunding" | "ObservatorySeries";

/** How the values of a column are written. */
export type ColumnForm = "count" | "people" | "euros";

export interface ReportColumn {
  readonly measure: string;
  readonly label: Translated;
  readonly form?: ColumnForm;
}

/** One question with its table, and its chart. */
export interface ReportSection {
  readonly id: string;
  readonly chapter: Translated;
  readonly title: Translated;
  readonly operation: ReportOperation;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What the first columns, the groups, are called. */
  readonly keys: readonly Translated[];
  readonly columns: readonly ReportColumn[];
  /** Which columns are drawn, stacked; none for a table alone. */
  readonly drawn: readonly string[];
  /** Years run from left to right, all else from top to bottom. */
  readonly isOverTime?: boolean;
}
