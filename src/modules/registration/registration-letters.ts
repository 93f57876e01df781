import type { StatementRunner } from "../../core/context.js";
import { errorCode } from "../../core/error-code.js";
import type { Logger } from "../../core/logger.js";
import { repeat } from "../../core/recurring.js";
import type { JobKind, JobQueue } from "../../database/job-queue.js";
import type { Mailer } from "../../mail/mailer.js";
import type { Transaction } from "../../writer/transact.js";
import { type LetterKind, registrationLetter } from "./registration-letter-text.js";
import type { RegistrationTokens } from "./registration-tokens.js";

/** Announced when a letter waits to be sent. */
export const REGISTRATION_CHANNEL = "maillage_registration";

const LETTERS = { name: "registration-letters", retries: 8, retrySeconds: 60, timeoutSeconds: 300 } as const;

export const REGISTRATION_JOBS = [LETTERS];

/** Letters that one job sends: an idle process takes a job every few seconds. */
const BATCH = 100;

/** Should an announcement be lost. */
const ROUND_MS = 60_000;

interface LettersJob {
  readonly ids: readonly string[];
}

interface Written {
  readonly kind: LetterKind;
  readonly registration: string;
  readonly address: string | null;
  readonly name: string;
  readonly language: "fr" | "en";
  readonly title: string;
  readonly startsAt: string;
  readonly place: string | null;
  readonly waitingRank: number | null;
}

const ADDRESS = `coalesce(r.email, (select e.value from contact_point e join position h on h.id = e.position_id
  where h.person_id = r.person_id and e.kind = 'EMAIL' and e.value is not null and e.archived_at is null and h.archived_at is null
    and e.withheld is distinct from 'OBJECTION'
  order by h.organization_id is not distinct from r.organization_id desc, e.rank, e.id limit 1))`;

/**
 * Sends what registrations have to be told. The database writes each letter down with what it tells of; here it becomes a job in the
 * transaction that says so, and is marked as sent once it has left: nothing is lost, and a letter that leaves twice since the process died in between
 * is one to mail programs, by its id.
 */
export class RegistrationLetters {
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly transaction: Transaction,
    private readonly queue: Pick<JobQueue, "add">,
    private readonly mailer: Pick<Mailer, "send">,
    private readonly settings: { readonly tokens: RegistrationTokens; readonly publicUrl: string; readonly contact: string | undefined },
    private readonly log: Pick<Logger, "warn">,
  ) {}

  /** Starts to look for letters. @returns what ends it */
  async start(queue: Pick<JobQueue, "work">): Promise<() => Promise<void>> {
    const job: JobKind<LettersJob> = { ...LETTERS, work: ({ ids }) => this.sendAll(ids) };
    await queue.work(job);
    const stop = repeat(
      ROUND_MS,
      () => this.enqueue(),
      (error) => this.fail(error),
    );
    return async () => {
      await stop();
      await this.running;
    };
  }

  /** Something was announced. */
  wake(): void {
    this.running = this.running.then(() => this.enqueue()).catch((error: unknown) => this.fail(error));
  }

  /** Makes jobs of the letters that are in none yet. @returns how many letters */
  enqueue(): Promise<number> {
    return this.transaction(async (runner) => {
      const letters = await runner.run<{ id: string }>({
        text: `update registration_letter set queued_at = now() where id in (
          select l.id from registration_letter l where l.queued_at is null order by l.asked_at, l.id limit 500 for update skip locked) returning id`,
        values: [],
      });
      const ids = letters.map(({ id }) => id);
      for (let at = 0; at < ids.length; at += BATCH) await this.queue.add(LETTERS.name, { ids: ids.slice(at, at + BATCH) }, { runner });
      return letters.length;
    });
  }

  /** Those of a job. One that cannot leave holds up no other: the job fails at its end, and is tried again for those that have not left. */
  async sendAll(ids: readonly string[]): Promise<void> {
    const failures: unknown[] = [];
    for (const id of ids) await this.send(id).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  /** One letter, unless it has left already. No transaction is open while the mail server is waited for. */
  async send(id: string): Promise<void> {
    const letter = await this.transaction((runner) => read(runner, id));
    if (!letter?.address) return;
    const { tokens, publicUrl, contact } = this.settings;
    const link = `${publicUrl}/inscription?jeton=${tokens.tokenOf(letter.registration)}`;
    const text = registrationLetter({ ...letter, startsAt: new Date(letter.startsAt), link, contact });
    await this.mailer.send({ id, person: letter.registration, to: letter.address, ...text });
    await this.transaction((runner) => runner.run({ text: "update registration_letter set sent_at = now() where id = $1", values: [id] }));
  }

  private fail(error: unknown): void {
    this.log.warn({ code: errorCode(error) }, "letters to those who registered could not be queued; they are later");
  }
}

async function read(runner: StatementRunner, id: string): Promise<Written | undefined> {
  const [letter] = await runner.run<Written>({
    text: `select l.kind, r.id as registration, ${ADDRESS} as address,
        coalesce(nullif(concat_ws(' ', r.given_name, r.family_name), ''), (select p.name from person p where p.id = r.person_id)) as name,
        r.language, e.title, to_json(e.starts_at) #>> '{}' as "startsAt", concat_ws(', ', e.place, e.address) as place,
        case when r.status = 'WAITING' then public.waiting_rank(r.event_id, r.place)::int end as "waitingRank"
      from registration_letter l join registration r on r.id = l.registration_id join event e on e.id = r.event_id
      where l.id = $1 and l.sent_at is null and r.audience <= 3`,
    values: [id],
  });
  return letter;
}
