import type { StatementRunner } from "./context.js";

/** The writer, a statement or a transaction at a time. */
export interface WriterDatabase {
  writer(): StatementRunner;
  /** All of `work` in one transaction: kept when it ends well, undone when it throws. */
  write<T>(work: (runner: StatementRunner) => Promise<T>): Promise<T>;
}
