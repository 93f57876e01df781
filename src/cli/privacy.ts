import { loadConfig } from "../config.js";
import { systemClock } from "../core/clock.js";
import { ExpectedError } from "../core/errors.js";
import { OperatorError } from "../core/operator-error.js";
import { Database } from "../database/database.js";
import { JobQueue } from "../database/job-queue.js";
import { migrate } from "../database/migrator.js";
import { Mailer } from "../mail/mailer.js";
import { PRIVACY_JOBS, Privacy, QueuedLetters } from "../modules/privacy/index.js";
import { awaitedConsumers } from "../modules/sync/index.js";
import { uuidOf } from "../planner/node-id.js";
import { WriteRefusal } from "../writer/write-refusal.js";
import { createLog, note } from "./terminal.js";
import { withDatabaseServer } from "./with-database.js";

/** Who did it, when nobody's credential did. */
const ACTOR = { name: "maillage privacy" };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface ObjectOptions {
  readonly contactPoint?: boolean;
  readonly lift?: boolean;
}

/** Prints a person's complete file, as JSON. */
export async function exportPerson(reference: string): Promise<void> {
  const id = idIn(reference, "Person");
  await withPrivacy(async (privacy) => console.log(JSON.stringify(await privacy.exportPerson(id), null, 2)));
}

export async function objectTo(reference: string, { contactPoint = false, lift = false }: ObjectOptions): Promise<void> {
  const id = idIn(reference, contactPoint ? "ContactPoint" : "Person");
  await withPrivacy(async (privacy) => {
    const { isNew } = await (contactPoint ? privacy.objectContactPoint(ACTOR, id, lift) : privacy.objectPerson(ACTOR, id, lift));
    if (!isNew) note({ fr: "C'était déjà ainsi : rien n'a changé.", en: "It was so already: nothing changed." });
    else if (lift) note({ fr: "L'opposition est levée.", en: "The objection is lifted." });
    else note({ fr: "L'opposition est enregistrée et a effet dès maintenant.", en: "The objection is recorded, with effect from now on." });
  });
}

export async function erase(reference: string): Promise<void> {
  const id = idIn(reference, "Person");
  await withPrivacy(async (privacy, database) => {
    const { people, records } = await privacy.erasePerson(ACTOR, id);
    note({
      fr: `Effacé pour toujours : ${records} enregistrements. Les sauvegardes le contiennent jusqu'à leur fin.`,
      en: `Erased for good: ${records} records. Backups hold it until they expire.`,
    });
    const awaited = await awaitedConsumers(database.reader("STAFF"), people[0] ?? id);
    if (awaited.length === 0) return;
    note({
      fr: `Doivent encore confirmer l'avoir effacé de leur copie : ${awaited.join(", ")}.`,
      en: `Must still confirm that they erased it from their copy: ${awaited.join(", ")}.`,
    });
  });
}

async function withPrivacy(work: (privacy: Privacy, database: Database) => Promise<void>): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel === "info" ? "warn" : config.logLevel);
  await withDatabaseServer(config, log, "privacy", async ({ url, secret }) => {
    const owner = { ...config.database, ownerUrl: url, secret, log };
    await migrate(owner);
    const database = new Database(owner);
    const queue = new JobQueue({ ...owner, onlyAsks: true });
    const mailer = new Mailer(config.mail);
    try {
      await queue.start(PRIVACY_JOBS);
      await work(new Privacy(database.write.bind(database), new QueuedLetters(queue, mailer), systemClock), database);
    } catch (error) {
      throw error instanceof WriteRefusal ? new OperatorError(error.text, error.details.remedy ?? HELP) : error;
    } finally {
      await queue.stop();
      await database.close();
    }
  });
}

const HELP = { fr: "Voyez « maillage privacy --help ».", en: 'See "maillage privacy --help".' };

/** An id as the API gives it, or a UUID. @throws OperatorError */
function idIn(reference: string, type: string): string {
  if (UUID.test(reference)) return reference.toLowerCase();
  try {
    return uuidOf(type)(reference, "id") ?? "";
  } catch (error) {
    if (error instanceof ExpectedError) throw new OperatorError(error.text, HELP);
    throw error;
  }
}
