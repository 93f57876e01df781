import type { RowOrigin, RowProblem } from "../../imported-record.js";
import { type Fault, type FaultyValue, rejection, warning } from "../problem.js";
import type { TableRow } from "../rows/table-row.js";

/** A value of a mapping, ready to be read from rows: the texts that are filled, in order. */
export interface Expression {
  /** The columns that it reads, for messages. */
  readonly columns: readonly string[];
  evaluate(row: MappedRow): readonly string[];
}

/** A row being mapped: its cells, the values made of them so far, what was found wrong. */
export class MappedRow {
  readonly problems: RowProblem[] = [];
  isRejected = false;
  /** Named values, once they were needed. */
  readonly values = new Map<string, readonly string[]>();
  /** What `each` gave for the record being made. */
  items: Readonly<Record<string, string>> = {};

  constructor(private readonly row: TableRow) {}

  get origin(): RowOrigin {
    return this.row.origin;
  }

  get cells(): Readonly<Record<string, unknown>> {
    return this.row.cells;
  }

  warn(fault: Fault, at: FaultyValue): void {
    this.add(warning(this.origin, fault, at));
  }

  reject(fault: Fault, at: FaultyValue): void {
    this.isRejected = true;
    this.add(rejection(this.origin, fault, at));
  }

  /** A value read for two records is at fault once. */
  private add(problem: RowProblem): void {
    const isKnown = this.problems.some(
      ({ column, value, reason }) => column === problem.column && value === problem.value && reason.fr === problem.reason.fr,
    );
    if (!isKnown) this.problems.push(problem);
  }
}
