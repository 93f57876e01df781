import type { StatementRunner } from "../core/context.js";
import type { WriteRefusal } from "./write-refusal.js";

/** What a write came to: what it did, or why it did nothing. */
export type WriteOutcome<T> = { readonly done: T } | { readonly refused: WriteRefusal };

/** @throws the WriteRefusal of a write that was refused */
export function doneOf<T>(outcome: WriteOutcome<T>): T {
  if ("refused" in outcome) throw outcome.refused;
  return outcome.done;
}

/** Within a transaction that goes on, does all of `work`, or nothing when it is refused. */
export async function attempt<T>(
  runner: StatementRunner,
  work: () => Promise<T>,
  refusalOf: (error: unknown) => WriteRefusal | undefined,
): Promise<WriteOutcome<T>> {
  await runner.run({ text: "savepoint attempt", values: [] });
  try {
    const done = await work();
    await runner.run({ text: "release savepoint attempt", values: [] });
    return { done };
  } catch (error) {
    const refused = refusalOf(error);
    if (!refused) throw error;
    await runner.run({ text: "rollback to savepoint attempt", values: [] });
    await runner.run({ text: "release savepoint attempt", values: [] });
    return { refused };
  }
}
