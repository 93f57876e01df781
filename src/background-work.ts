import type { Config } from "./config.js";
import { systemClock } from "./core/clock.js";
import { derivedKey } from "./core/derived-key.js";
import type { Logger } from "./core/logger.js";
import type { Database } from "./database/database.js";
import { JobQueue } from "./database/job-queue.js";
import { Mailer } from "./mail/mailer.js";
import { IMPORT_JOBS, ImportDesk, ImportService, startImportJobs } from "./modules/import/index.js";
import { DuplicateScan, MATCHING_JOBS, Matcher, startMatchingJobs } from "./modules/matching/index.js";
import { LetterWriter, PRIVACY_JOBS, Privacy, QueuedLetters, Retention, startPrivacyJobs } from "./modules/privacy/index.js";
import { REGISTRATION_JOBS, RegistrationLetters, RegistrationTokens } from "./modules/registration/index.js";
import { FeedCompaction, LateReceipts, SYNC_JOBS, startSyncJobs } from "./modules/sync/index.js";
import { DisabledNotices, WEBHOOK_JOBS } from "./modules/webhook/index.js";

/** What goes on behind the requests, and those who ask for it. */
interface BackgroundWork {
  readonly privacy: Privacy;
  readonly imports: ImportDesk;
  readonly registrationLetters: RegistrationLetters;
  readonly webhookNotices: DisabledNotices;
  stop(): Promise<void>;
}

/**
 * The jobs: letters, imports, retention, the feed's tidying, the search for duplicates. From now on this process does them, with others.
 *
 * @param isFilled whether the directory was filled just now, so that nobody has looked for duplicates in it
 */
export async function startBackgroundWork(
  { mail, feed, publicUrl }: Config,
  owner: ConstructorParameters<typeof JobQueue>[0],
  database: Database,
  log: Logger,
  { isFilled }: { readonly isFilled: boolean },
): Promise<BackgroundWork> {
  const queue = new JobQueue(owner);
  const mailer = new Mailer(mail);
  const letters = new QueuedLetters(queue, mailer);
  const transaction = database.write.bind(database);
  await queue.start([...PRIVACY_JOBS, ...SYNC_JOBS, ...IMPORT_JOBS, ...MATCHING_JOBS, ...REGISTRATION_JOBS, ...WEBHOOK_JOBS]);
  const tokens = new RegistrationTokens(derivedKey(owner.secret, "registrations"));
  const registrationLetters = new RegistrationLetters(transaction, queue, mailer, { tokens, publicUrl, contact: mail.contact }, log);
  const webhookNotices = new DisabledNotices(database.writer(), queue, mailer, mail);
  await webhookNotices.start(queue);
  const stopLetters = await registrationLetters.start(queue);
  await startImportJobs(queue, new ImportService(owner, new Matcher()));
  await startMatchingJobs(queue, new DuplicateScan(transaction), { isFilled });
  await startPrivacyJobs(queue, new LetterWriter(database.writer(), mailer, mail), new Retention(transaction, letters, systemClock));
  const receipts = { days: feed.receiptDays, contact: mail.contact, language: mail.language };
  await startSyncJobs(
    queue,
    new FeedCompaction(database.writer(), feed.cursorDays),
    new LateReceipts(transaction, (letter) => mailer.send({ ...letter, person: "centre" }), receipts, log),
  );
  return {
    privacy: new Privacy(transaction, letters, systemClock),
    imports: new ImportDesk(transaction, queue),
    registrationLetters,
    webhookNotices,
    stop: async () => {
      await stopLetters();
      await queue.stop();
      await mailer.close();
    },
  };
}
