import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import type { StatementRunner } from "../../../src/core/context.js";
import { JobQueue } from "../../../src/database/job-queue.js";
import { Mailer } from "../../../src/mail/mailer.js";
import {
  type LetterRequest,
  LetterWriter,
  PRIVACY_JOBS,
  Privacy,
  QueuedLetters,
  Retention,
  startPrivacyJobs,
} from "../../../src/modules/privacy/index.js";
import { TEST_LIMITS } from "../../support/database-server.js";
import { TestDirectory } from "../../support/directory.js";
import { makeEvent, makeRegistration } from "../../support/factories/events.js";
import { makeContactPoint, makeOrganization } from "../../support/factories/organizations.js";
import { makePerson, makePosition } from "../../support/factories/people.js";
import { makeSource } from "../../support/factories/references.js";

const CANARY = "zqxfacteur";
const NOW = new Date("2026-11-23T10:00:00.000Z");
const clock = { now: () => NOW };

let directory: TestDirectory;
let folder: string;
const logged: string[] = [];
const write = (fields: object, message: string): void => void logged.push(`${message} ${JSON.stringify(fields)}`);
const log = { debug: write, info: write, warn: write, error: write };
const transaction = <T>(work: (runner: StatementRunner) => Promise<T>): Promise<T> => directory.db.database.write(work);
const silent = { request: async () => undefined, forget: async () => undefined };

beforeEach(async () => {
  directory = await TestDirectory.create();
  folder = await mkdtemp(join(tmpdir(), "maillage-mail-"));
});

afterEach(async () => {
  await directory.drop();
  await rm(folder, { recursive: true });
});

function mailer(smtpUrl?: string): Mailer {
  return new Mailer({ smtpUrl, folder, from: "Centre <centre@example.org>" });
}

function queueOf(): JobQueue {
  return new JobQueue({ ...TEST_LIMITS, ownerUrl: directory.db.url, secret: directory.db.secret, log, pollingSeconds: 0.5 });
}

/** Somebody with an address and a telephone, of whom they have not been told. */
async function makeSomebody(
  more: { readonly email?: string | null; readonly retentionDate?: string } = {},
): Promise<{ id: string; phone: string }> {
  const { owner } = directory.db;
  const organization = await makeOrganization(owner, { kind: "CITY_DIRECTORATE", name: "Direction de l'essai" });
  const source = await makeSource(owner, {});
  const person = await makePerson(owner, { familyName: CANARY });
  const position = await makePosition(owner, { personId: person.id, organizationId: organization.id });
  const { email = `${CANARY}@example.org`, retentionDate = null } = more;
  if (email !== null) await makeContactPoint(owner, { positionId: position.id, value: email });
  const phone = await makeContactPoint(owner, {
    positionId: position.id,
    kind: "PHONE",
    value: "+33140000000",
    legalBasis: "mission d'intérêt public",
    sourceId: source.id,
    retentionDate,
  });
  return { id: person.id, phone: phone.id };
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let attempts = 0; attempts < 100; attempts += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await wait(200);
  }
  throw new Error("waited in vain");
}

async function noticeDates(): Promise<(string | null)[]> {
  const { rows } = await directory.db.owner.query<{ date: string | null }>(
    "select notice_date::text as date from contact_point order by 1",
  );
  return rows.map(({ date }) => date);
}

/** The text of a message, out of quoted-printable. */
function plain(message: string): string {
  const body = message.replace(/=\r?\n/g, "");
  return Buffer.from(
    body.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString();
}

function letterWriter(sender: Mailer, language: "fr" | "en" = "fr"): LetterWriter {
  return new LetterWriter(directory.db.database.writer(), sender, { language, contact: "rgpd@example.org" });
}

describe("a letter", () => {
  test("is an .eml file where there is no mail server, and its departure is the notice's date", async () => {
    const { id } = await makeSomebody();
    const letters = letterWriter(mailer());
    await letters.write({ id: "one", kind: "NOTICE", person: id });
    expect(await readdir(folder)).toEqual([`${id}.one.eml`]);
    const message = plain(await readFile(join(folder, `${id}.one.eml`), "utf8"));
    expect(message).toContain(`To: ${CANARY}@example.org`);
    expect(message).toContain("téléphone : +33140000000 (Direction de l'essai) ; source : ");
    expect(message).toContain("base légale : mission d'intérêt public");
    expect(message).toContain("rgpd@example.org");
    expect(new Set(await noticeDates())).toEqual(new Set([expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]));
    await letters.write({ id: "two", kind: "NOTICE", person: id });
    expect(await readdir(folder)).toHaveLength(1);
    await mailer().forget(id);
    expect(await readdir(folder)).toEqual([]);
  });

  test("is written in English too, and says what an objection changed", async () => {
    const { id, phone } = await makeSomebody();
    await letterWriter(mailer(), "en").write({ id: "all", kind: "OBJECTION_RECEIPT", person: id });
    await letterWriter(mailer()).write({ id: "one", kind: "OBJECTION_RECEIPT", person: id, contactPoint: phone });
    expect(plain(await readFile(join(folder, `${id}.all.eml`), "utf8"))).toContain("visible to the centre's own team alone");
    expect(plain(await readFile(join(folder, `${id}.one.eml`), "utf8"))).toContain("n'est plus communiquée à personne");
  });

  test("leaves by SMTP through the queue, again when the server refused it at first, and names nobody in logs or jobs", async () => {
    const received: string[] = [];
    let refusals = 1;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onRcptTo: ({ address }, _session, done) => {
        if (refusals-- > 0) return done(Object.assign(new Error(`${address} is busy`), { responseCode: 451 }));
        done();
      },
      onData: (stream, _session, done) => {
        let text = "";
        stream
          .setEncoding("utf8")
          .on("data", (part: string) => (text += part))
          .on("end", () => {
            received.push(text);
            done();
          });
      },
    });
    await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
    const { port } = server.server.address() as AddressInfo;
    const [queue, sender] = [queueOf(), mailer(`smtp://127.0.0.1:${port}`)];
    try {
      const { id } = await makeSomebody();
      const privacy = new Privacy(transaction, new QueuedLetters(queue, sender), clock);
      await queue.start(PRIVACY_JOBS.map((kind) => ({ ...kind, retrySeconds: 1 })));
      await startPrivacyJobs(queue, letterWriter(sender), new Retention(transaction, silent, clock));
      await privacy.objectPerson({ name: "test" }, id, false);
      await until(async () => received[0]);
      expect(received[0]).toContain(`To: ${CANARY}@example.org`);
      await wait(1500);
      expect(received).toHaveLength(1);
      expect(logged.some((line) => line.includes('"code":"MailFailure"') || line.includes('"code":"451"'))).toBe(true);
      expect(logged.join()).not.toContain(CANARY);
      const { rows } = await directory.db.owner.query("select 1 from jobs.job j where j::text ilike $1", [`%${CANARY}%`]);
      expect(rows).toEqual([]);
    } finally {
      await queue.stop();
      await sender.close();
      await new Promise<void>((settle) => server.close(settle));
    }
  }, 60_000);

  test("is not asked for by a write that is undone", async () => {
    const { id } = await makeSomebody();
    const queue = queueOf();
    await queue.start(PRIVACY_JOBS);
    try {
      const letters = new QueuedLetters(queue, mailer());
      const undone = transaction(async (runner) => {
        await letters.request(runner, { kind: "NOTICE", person: id });
        throw new Error("undone");
      });
      await expect(undone).rejects.toThrow();
      expect((await directory.db.owner.query("select 1 from jobs.job where name = 'letter'")).rows).toEqual([]);
    } finally {
      await queue.stop();
    }
  });
});

describe("retention", () => {
  const runs = async (): Promise<unknown[]> =>
    (
      await directory.db.owner.query(
        "select day::text, erased_contact_points, due_notices, unreachable_people, settled_merges, erased_registrations from retention_run",
      )
    ).rows;

  test("erases what is past its date, asks for the notices that are due, and reports to the staff", async () => {
    const asked: LetterRequest[] = [];
    const { id, phone } = await makeSomebody({ retentionDate: "2026-11-22" });
    const kept = await makeSomebody({ retentionDate: "2026-11-23", email: null });
    await directory.db.owner.query(
      "insert into merge (id, type, survivor_id, merged_id, merged_at) values ($1, 'Person', $2, $3, now() - interval '31 days')",
      [id, id, kept.id],
    );
    await directory.db.owner.query("insert into merge_step values ($1, 1, 'person', 'archived_at', '{}', 'null', 'null')", [id]);
    const forgotten: string[] = [];
    const { id: past } = await makeEvent(directory.db.owner, { startsAt: new Date("2025-11-20T09:00:00Z") });
    const { id: recent } = await makeEvent(directory.db.owner, { startsAt: new Date("2025-11-24T09:00:00Z") });
    const registration = await makeRegistration(directory.db.owner, { eventId: past, personId: id });
    await makeRegistration(directory.db.owner, { eventId: recent, personId: id });
    const letters = {
      request: async (_: StatementRunner, letter: LetterRequest) => void asked.push(letter),
      forget: async (addressee: string) => void forgotten.push(addressee),
    };
    const retention = new Retention(transaction, letters, clock);
    expect(await retention.run()).toBe(true);
    expect(asked).toEqual([{ kind: "NOTICE", person: id }]);
    expect(forgotten).toEqual([registration.id]);
    expect((await directory.db.owner.query("select event_id from registration")).rows).toEqual([{ event_id: recent }]);
    const report = {
      day: "2026-11-23",
      erased_contact_points: 1,
      due_notices: 1,
      unreachable_people: 1,
      settled_merges: 1,
      erased_registrations: 1,
    };
    expect(await runs()).toEqual([report]);
    const { rows } = await directory.db.owner.query("select id, value, withheld from contact_point where kind = 'PHONE' order by withheld");
    expect(rows).toEqual([
      { id: phone, value: null, withheld: "NO_LEGAL_BASIS" },
      { id: kept.phone, value: "+33140000000", withheld: null },
    ]);
    expect(
      (await directory.db.owner.query("select 1 from audit_entry where row_id = $1 and after::text like '%+331%'", [phone])).rows,
    ).toEqual([]);
    const query =
      "{ retentionRuns { totalCount edges { node { day ranAt erasedContactPoints dueNotices unreachablePeople settledMerges erasedRegistrations } } } }";
    expect((await directory.ask(query, {}, { audience: "STAFF" })).json).toContain('"day":"2026-11-23"');
    expect((await directory.ask(query, {}, { audience: "COMMITTEE" })).data).toEqual({ retentionRuns: { totalCount: 0, edges: [] } });
  });

  test("runs once a day, however many processes try", async () => {
    await makeSomebody({ retentionDate: "2020-01-01" });
    const done = await Promise.all([1, 2, 3, 4].map(() => new Retention(transaction, silent, clock).run()));
    expect(done.filter(Boolean)).toHaveLength(1);
    expect(await runs()).toHaveLength(1);
  });

  test("that was killed half-way has done nothing, and does all of it the next time", async () => {
    await makeSomebody({ retentionDate: "2020-01-01" });
    const killed = new Retention(
      transaction,
      {
        ...silent,
        request: async (runner) => {
          await runner.run({ text: "select pg_terminate_backend(pg_backend_pid())", values: [] });
        },
      },
      clock,
    );
    await expect(killed.run()).rejects.toThrow();
    expect(await runs()).toEqual([]);
    expect((await directory.db.owner.query("select 1 from contact_point where value is null")).rows).toEqual([]);
    expect(await new Retention(transaction, silent, clock).run()).toBe(true);
    expect(await runs()).toEqual([expect.objectContaining({ erased_contact_points: 1 })]);
  });
});

test("two processes that start at once share one queue", async () => {
  const [one, other] = [queueOf(), queueOf()];
  await Promise.all([one.start(PRIVACY_JOBS), other.start(PRIVACY_JOBS)]);
  await Promise.all([one.stop(), other.stop()]);
  const { rows } = await directory.db.owner.query<{ owner: string }>(
    "select distinct tableowner as owner from pg_tables where schemaname = 'jobs'",
  );
  expect(rows).toEqual([{ owner: "maillage_writer" }]);
});
