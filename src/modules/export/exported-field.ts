/** How a column's value is written in a line, and read back. */
export type Form = "text" | "texts" | "integer" | "number" | "boolean" | "decimal" | "day" | "instant" | "audience";

/** A column of the record's own table. */
export interface PlainField {
  readonly kind: "plain";
  readonly key: string;
  readonly column: string;
  readonly form: Form;
}

/** Another record that a column names; null when it may not be seen. */
export interface ReferenceField {
  readonly kind: "reference";
  readonly key: string;
  readonly column: string;
  readonly to: Referred;
}

/** Other records, through a table of pairs. */
export interface ReferencesField {
  readonly kind: "references";
  readonly key: string;
  readonly to: Referred;
  readonly pairs: { readonly table: string; readonly own: string; readonly other: string };
}

/** Rows that are written within their record. */
export interface PartsField {
  readonly kind: "parts";
  readonly key: string;
  readonly table: string;
  /** Of their ids; absent when nobody outside knows their ids. */
  readonly type?: string;
  /** The column that names the record. */
  readonly owner: string;
  readonly fields: readonly ExportedField[];
  /** SQL over the part's columns. */
  readonly order: string;
  /** Which of its rows, in SQL over the part's columns; `$2` is today. Absent, all. */
  readonly where?: string;
}

export type ExportedField = PlainField | ReferenceField | ReferencesField | PartsField;

/** What a reference may name, and the SQL of what people call it, over its columns. */
export interface Referred {
  readonly type: string;
  readonly table: string;
  readonly label: string;
}

/** A kind of record that is exported line by line. */
export interface ExportedType {
  /** In ids and in `type`. */
  readonly type: string;
  /** In addresses and commands, e.g. `organizations`. */
  readonly name: string;
  readonly table: string;
  readonly fields: readonly ExportedField[];
}
