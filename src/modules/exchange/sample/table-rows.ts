/** A column that holds fields, in JSON. */
type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A row to insert: column names and their values, in the form that PostgreSQL reads from JSON. */
export type Row = Readonly<Record<string, string | number | boolean | null | readonly string[] | Fields>>;

/** Rows of one table, all with the same columns. */
export interface TableRows {
  readonly table: string;
  readonly rows: readonly Row[];
  /** The key by which a row may be there already; absent, its id; empty, any of the table's keys. */
  readonly conflict?: string;
}
