import type { IdempotentTurn, StatementRunner } from "../core/context.js";
import { openSealed, seal } from "./sealed-text.js";
import { attempt, type WriteOutcome } from "./write-outcome.js";
import { WriteRefusal } from "./write-refusal.js";

type StoredRefusal = Pick<WriteRefusal, "code" | "text"> & {
  readonly details: Omit<WriteRefusal["details"], "failures"> & { readonly failures?: readonly StoredRefusal[] };
};

type StoredOutcome<T> = { readonly done: T } | { readonly refused: StoredRefusal };

/**
 * Does a write, unless the same request has done it before: then what it came to is told again. The outcome is kept in the
 * transaction of the effect, so that neither a crash nor another sending doubles it. A refusal is an outcome too.
 * @param isSecret the outcome is kept so that only who sends the same key again can read it
 */
export async function writeOnce<T>(
  runner: StatementRunner,
  { account, key, turn, sealing }: IdempotentTurn,
  work: () => Promise<T>,
  refusalOf: (error: unknown) => WriteRefusal | undefined,
  isSecret = false,
): Promise<WriteOutcome<T>> {
  await runner.run({ text: "select pg_advisory_xact_lock(hashtextextended($1, 1))", values: [`${account} ${key} ${turn}`] });
  const [known] = await runner.run<{ outcome: string; sealed: string | null }>({
    text: "select outcome, outcome ->> 'sealed' as sealed from idempotent_write where account = $1 and key = $2 and turn = $3",
    values: [account, key, turn],
  });
  if (known) {
    const text = known.sealed === null ? known.outcome : openSealed(Buffer.from(known.sealed, "base64"), sealing);
    return restored(JSON.parse(text) as StoredOutcome<T>);
  }
  const outcome = await attempt(runner, work, refusalOf);
  const text = JSON.stringify(outcome);
  await runner.run({
    text: "insert into idempotent_write (account, key, turn, outcome) values ($1, $2, $3, $4)",
    values: [account, key, turn, isSecret ? JSON.stringify({ sealed: seal(text, sealing).toString("base64") }) : text],
  });
  return outcome;
}

function restored<T>(stored: StoredOutcome<T>): WriteOutcome<T> {
  return "refused" in stored ? { refused: refusalFrom(stored.refused) } : stored;
}

function refusalFrom({ code, text, details: { failures, ...details } }: StoredRefusal): WriteRefusal {
  return new WriteRefusal(code, text, { ...details, ...(failures && { failures: failures.map(refusalFrom) }) });
}
