import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { TestDirectory } from "../../support/directory.js";
import { makeContactPoint, makeOrganization } from "../../support/factories/organizations.js";
import { makePerson, makePosition } from "../../support/factories/people.js";
import { until } from "../../support/until.js";

const MINUTE_MS = 60_000;

let folder: string;
let program: string;
let directory: TestDirectory;

beforeAll(async () => {
  await mkdir("node_modules/.cache", { recursive: true });
  folder = await mkdtemp(join("node_modules/.cache", "maillage-retention-"));
  program = join(folder, "retention.mjs");
  const entryPoints = ["test/support/retention-runner.ts"];
  await build({ entryPoints, bundle: true, platform: "node", format: "esm", packages: "external", outfile: program });
  directory = await TestDirectory.create();
}, MINUTE_MS);

afterAll(async () => {
  await directory.drop();
  await rm(folder, { recursive: true });
});

function retention(): ChildProcess {
  const { url, secret } = directory.db;
  return spawn(process.execPath, [program, url, secret], { stdio: "inherit" });
}

/** What retention has done. */
async function done(): Promise<{ runs: number; erased: number; connections: number }> {
  const { rows } = await directory.db.owner.query(`
    select (select count(*)::int from retention_run) as runs,
      (select count(*)::int from contact_point where value is null) as erased,
      (select count(*)::int from pg_locks where relation = 'retention_run'::regclass and pid <> pg_backend_pid()) as connections`);
  return rows[0];
}

test(
  "a process that is killed in the midst of retention has done nothing, and the next does all of it",
  async () => {
    const { owner } = directory.db;
    const organization = await makeOrganization(owner, { kind: "CITY_DIRECTORATE" });
    const position = await makePosition(owner, { organizationId: organization.id, personId: (await makePerson(owner, {})).id });
    await makeContactPoint(owner, {
      positionId: position.id,
      retentionDate: "2020-01-01",
      legalBasis: "mission",
      noticeDate: "2019-01-01",
    });
    const holder = await owner.connect();
    await holder.query("begin; lock table merge_step in access exclusive mode");
    const killed = retention();
    // Its contact point is erased by now, in its transaction, which waits for the last step.
    await until(async () => {
      const { rows } = await holder.query("select 1 from pg_locks where relation = 'merge_step'::regclass and not granted");
      return rows.length > 0 ? true : undefined;
    });
    expect((await done()).connections).toBeGreaterThan(0);
    const gone = once(killed, "exit");
    killed.kill("SIGKILL");
    expect((await gone)[1]).toBe("SIGKILL");
    await holder.query("commit");
    holder.release();
    await until(async () => ((await done()).connections === 0 ? true : undefined));
    expect(await done()).toMatchObject({ runs: 0, erased: 0 });
    const [code] = await once(retention(), "exit");
    expect([code, await done()]).toEqual([0, { runs: 1, erased: 1, connections: 0 }]);
  },
  MINUTE_MS,
);
