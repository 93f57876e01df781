import type { Translated } from "../../../core/language.js";
import type { RowOrigin, RowProblem } from "../imported-record.js";

/** What is wrong with a value, and what to do about it. */
export interface Fault {
  readonly reason: Translated;
  readonly remedy: Translated;
}

/** The value at fault, as the file has it; both absent when the whole row is meant. */
export interface FaultyValue {
  readonly column?: string;
  readonly value?: string;
}

/** Longer values are cut in a report. */
const LONGEST_VALUE = 200;

/** The row is left out of the import. */
export function rejection(origin: RowOrigin, fault: Fault, at: FaultyValue = {}): RowProblem {
  return problem("REJECTED", origin, fault, at);
}

/** The row is kept, without the value at fault. */
export function warning(origin: RowOrigin, fault: Fault, at: FaultyValue = {}): RowProblem {
  return problem("WARNING", origin, fault, at);
}

function problem(
  severity: RowProblem["severity"],
  origin: RowOrigin,
  { reason, remedy }: Fault,
  { column, value }: FaultyValue,
): RowProblem {
  return {
    type: "Problem",
    severity,
    origin,
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value: value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value }),
    reason,
    remedy,
  };
}
