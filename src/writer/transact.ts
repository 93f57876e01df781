import type { RequestContext, StatementRunner } from "../core/context.js";
import { errorCode } from "../core/error-code.js";
import { type ActorNotes, nameActor } from "./write-actor.js";
import type { WriteContext } from "./write-model.js";
import { writeOnce } from "./write-once.js";
import { doneOf, type WriteOutcome } from "./write-outcome.js";
import type { WriteRefusal } from "./write-refusal.js";

/** Opens the transaction of a write. */
export type Transaction = <T>(work: (runner: StatementRunner) => Promise<T>) => Promise<T>;

interface Write<T> {
  readonly transaction: Transaction;
  readonly context: RequestContext;
  /** What of the errors of `work` is a refusal: it undoes the write, and is an outcome like another. */
  refusalOf(error: unknown): WriteRefusal | undefined;
  work(write: WriteContext): Promise<T>;
  /** What the audit is to know besides who writes. */
  readonly notes?: ActorNotes;
  /** Whether what it gives is not to be read in the database by anybody who sends no such request. */
  readonly isSecret?: boolean;
}

const DEADLOCK = "40P01";
const ATTEMPTS = 3;

/**
 * All of a write or nothing of it, once however often its request is sent, in the name of who asks. Of two that wait for each
 * other, the one that the database ends begins again. What it gives must survive JSON.
 * @throws WriteRefusal
 */
export async function transact<T>({ transaction, context, refusalOf, work, notes, isSecret = false }: Write<T>): Promise<T> {
  const turn = context.idempotency?.nextTurn();
  for (let attempt = 1; ; attempt += 1) {
    try {
      const outcome = await transaction<WriteOutcome<T>>(async (runner) => {
        await nameActor(runner, context, notes);
        const once = (): Promise<T> => work({ viewer: context.viewer, runner });
        return turn ? await writeOnce(runner, turn, once, refusalOf, isSecret) : { done: await once() };
      });
      return doneOf(outcome);
    } catch (error) {
      if (errorCode(error) !== DEADLOCK || attempt === ATTEMPTS) throw refusalOf(error) ?? error;
    }
  }
}
