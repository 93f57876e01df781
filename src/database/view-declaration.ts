import type { Audience } from "../core/audience.js";

/**
 * What each audience sees of one table of schema `directory`. The view has every column of the table, in its order, except
 * `hidden` ones; SQL expressions name the table's columns bare.
 */
export interface ViewDeclaration {
  readonly table: string;
  /** What an audience reads in the place of the table, with columns of the same names: a statement of schema `directory`. */
  readonly from?: (audience: Audience) => string | null;
  /** Predicate of the rows seen, in SQL; null when all are. Without it, all are. */
  readonly where?: (audience: Audience) => string | null;
  /** Expressions that replace a column's value for an audience. The column keeps its name and its type. */
  readonly columns?: Readonly<Record<string, (audience: Audience) => string>>;
  /** Columns that no audience sees. */
  readonly hidden?: readonly string[];
  /** Predicate of the rows of an organization's own sheet, which it sees as STAFF does. Without it, none is. */
  readonly own?: string | undefined;
}
