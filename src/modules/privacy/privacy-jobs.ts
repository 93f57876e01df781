import { v7 as uuidv7 } from "uuid";
import type { StatementRunner } from "../../core/context.js";
import type { JobKind, JobQueue } from "../../database/job-queue.js";
import type { Mailer } from "../../mail/mailer.js";
import type { LetterWriter } from "./letter-writer.js";
import type { LetterRequest, Letters } from "./privacy.service.js";
import type { Retention } from "./retention.js";

const LETTER = { name: "letter", retries: 8, retrySeconds: 60, timeoutSeconds: 300 } as const;
const RETENTION = { name: "retention", retries: 5, retrySeconds: 60, timeoutSeconds: 900 } as const;

/** At night, in Paris. */
const RETENTION_TIME = [3, 15] as const;

/** After a start, for processes that do not run at night. */
const CATCH_UP_SECONDS = 300;

export const PRIVACY_JOBS = [LETTER, RETENTION];

/** Letters through the job queue: asked for in the transaction that is their reason, sent when it has ended well. */
export class QueuedLetters implements Letters {
  constructor(
    private readonly queue: Pick<JobQueue, "add">,
    private readonly mailer: Pick<Mailer, "forget">,
  ) {}

  async request(runner: StatementRunner, letter: LetterRequest): Promise<void> {
    await this.queue.add(LETTER.name, { id: uuidv7(), ...letter }, { runner });
  }

  forget(person: string): Promise<void> {
    return this.mailer.forget(person);
  }
}

/** From now on this process sends letters and does the day's retention, unless another does. */
export async function startPrivacyJobs(
  queue: Pick<JobQueue, "work" | "daily" | "add">,
  letters: LetterWriter,
  retention: Retention,
): Promise<void> {
  const letter: JobKind<LetterRequest & { readonly id: string }> = { ...LETTER, work: (request) => letters.write(request) };
  const daily: JobKind<object> = { ...RETENTION, work: async () => void (await retention.run()) };
  await queue.work(letter);
  await queue.work(daily);
  await queue.daily(RETENTION.name, ...RETENTION_TIME);
  await queue.add(RETENTION.name, {}, { delaySeconds: CATCH_UP_SECONDS });
}
