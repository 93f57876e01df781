import type { StatementRunner } from "../../core/context.js";
import { notFound } from "../../writer/write-refusal.js";
import { type Reach, reachValues, WITHIN_REACH } from "./webhook-rights.js";

/** In which transaction, and in whose name, webhooks are written. What is done in it must survive JSON. */
export type WebhookWrite = <T>(work: (runner: StatementRunner) => Promise<T>) => Promise<T>;

/** Who asks: what they reach, how they are named as a maker, and how they write. */
export interface WebhookActor {
  readonly reach: Reach;
  readonly createdBy: string;
  readonly write: WebhookWrite;
}

/** @throws WriteRefusal NOT_FOUND for a webhook that is out of reach, as for one that is not there */
export async function assertWithinReach(runner: StatementRunner, reach: Reach, id: string): Promise<void> {
  const text = `select id from webhook where ${WITHIN_REACH} and id = $3 for key share`;
  found(await runner.run({ text, values: [...reachValues(reach), id] }));
}

/** The only row. @throws WriteRefusal NOT_FOUND */
export function found<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw notFound(["input", "id"]);
  return row;
}
