import { setTimeout as wait } from "node:timers/promises";
import { JobQueue } from "../../../src/database/job-queue.js";
import { DuplicateScan, MATCHING_JOBS, startMatchingJobs } from "../../../src/modules/matching/index.js";
import { TEST_LIMITS } from "../../support/database-server.js";
import { makeContactPoint, makeIdentifier, makeOrganization } from "../../support/factories/organizations.js";
import { createTestDatabase, type TestDatabase } from "../../support/test-database.js";

let db: TestDatabase;

beforeEach(async () => {
  db = await createTestDatabase();
});

afterEach(() => db.drop());

const make = async (name: string, more: object = {}): Promise<string> => (await makeOrganization(db.owner, { name, ...more })).id;

async function scan(): Promise<{ organizations: number; found: number; progress: number[] }> {
  const progress: number[] = [];
  const report = await new DuplicateScan((work) => db.database.write(work)).run((done) => progress.push(done));
  return { ...report, progress };
}

async function pairs(): Promise<string[]> {
  const { rows } = await db.owner.query<{ one: string; other: string; state: string }>(
    `select least(a.name, b.name) as one, greatest(a.name, b.name) as other, d.state
     from duplicate d join organization a on a.id = d.organization_id join organization b on b.id = d.other_id order by 1, 2`,
  );
  return rows.map(({ one, other, state }) => `${one} / ${other} ${state}`);
}

it("finds each pair once, whichever way round, and nothing new the second time", async () => {
  await make("Le Grenier aux Fanfares");
  await make("ASSOC LE GRENIER AUX FANFARES");
  await make("Maison des Zéphyrs");
  expect(await scan()).toEqual({ organizations: 3, found: 1, progress: [3, 3] });
  expect(await pairs()).toEqual(["ASSOC LE GRENIER AUX FANFARES / Le Grenier aux Fanfares OPEN"]);
  expect(await scan()).toMatchObject({ found: 0 });
  await db.owner.query("update duplicate set organization_id = other_id, other_id = organization_id");
  expect(await scan()).toMatchObject({ found: 0 });
  expect(await pairs()).toHaveLength(1);
});

it("leaves alone what was refused, what is archived, and those that registers tell apart", async () => {
  await make("Tambours du Lac");
  await make("Les Tambours du Lac");
  await scan();
  await db.owner.query("update duplicate set state = 'REFUSED', decided_at = now()");
  await make("TAMBOURS DU LAC", { archivedAt: new Date() });
  const [one, other] = [await make("Cirque Lunaire Etoile"), await make("CIRQUE LUNAIRE ETOILE")];
  await makeIdentifier(db.owner, { organizationId: one, scheme: "SIREN", value: "532116738" });
  await makeIdentifier(db.owner, { organizationId: other, scheme: "SIREN", value: "775544026" });
  expect(await scan()).toMatchObject({ organizations: 4, found: 0 });
  expect(await pairs()).toEqual(["Les Tambours du Lac / Tambours du Lac REFUSED"]);
});

it("compares by what everyone sees of both: a hidden telephone makes no pair and changes no score", async () => {
  const score = async (): Promise<number[]> => {
    await db.owner.query("delete from duplicate");
    await scan();
    return (await db.owner.query<{ score: number }>("select score from duplicate")).rows.map((row) => row.score);
  };
  const [one, other] = [await make("Lucarne"), await make("La Lucarne")];
  const before = await score();
  expect(before).toHaveLength(1);
  for (const organizationId of [one, other]) {
    await makeContactPoint(db.owner, { organizationId, kind: "PHONE", value: "+33 1 99 00 12 34", valueAudience: 1 });
  }
  expect(await score()).toEqual(before);
  await db.owner.query("update contact_point set value_audience = 0");
  expect((await score())[0]).toBeGreaterThan(before[0] as number);
});

it("searches of itself where the directory was filled just now, else at night", async () => {
  await make("Le Grenier aux Fanfares");
  await make("ASSOC LE GRENIER AUX FANFARES");
  const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  const queue = new JobQueue({ ...TEST_LIMITS, ownerUrl: db.url, secret: db.secret, log, pollingSeconds: 0.5 });
  try {
    await queue.start(MATCHING_JOBS);
    const scan = new DuplicateScan((work) => db.database.write(work));
    await startMatchingJobs(queue, scan, { isFilled: false });
    const { rows: jobs } = await db.owner.query("select from jobs.job where name = 'duplicate-scan'");
    expect(jobs).toEqual([]);
    const { rows: plans } = await db.owner.query("select cron, timezone from jobs.schedule where name = 'duplicate-scan'");
    expect(plans).toEqual([{ cron: "5 4 * * *", timezone: "Europe/Paris" }]);
    await startMatchingJobs(queue, scan, { isFilled: true });
    for (let left = 100; left > 0 && (await pairs()).length === 0; left--) await wait(100);
    expect(await pairs()).toHaveLength(1);
  } finally {
    await queue.stop();
  }
});
