import type { StatementRunner } from "../../core/context.js";

/** The writer, a statement or a transaction at a time. */
export interface WebhookDatabase {
  writer(): StatementRunner;
  write<T>(work: (runner: StatementRunner) => Promise<T>): Promise<T>;
}
