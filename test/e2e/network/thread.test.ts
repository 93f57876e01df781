import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { NotificationListener } from "../../../src/database/notification-listener.js";
import type { LiveNetwork } from "../../../src/modules/network/index.js";
import { CHANGE_CHANNEL } from "../../../src/modules/sync/index.js";
import type { NetworkThread } from "../../../src/network-thread.js";
import { silentLog } from "../../support/database-server.js";
import { makeOrganization, makeRelationship } from "../../support/factories/organizations.js";
import { createTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { until } from "../../support/until.js";

const MINUTE_MS = 60_000;
const SIGHT = { rank: 0, day: 0, kinds: 0b11_1111 };
const ORGANIZATIONS = 2_000;

let folder: string;
let db: TestDatabase;
let thread: NetworkThread;
let network: LiveNetwork;
let listener: NotificationListener;
let hub: string;

beforeAll(async () => {
  await mkdir("node_modules/.cache", { recursive: true });
  folder = await mkdtemp(join("node_modules/.cache", "maillage-network-"));
  const outfile = join(folder, "threaded-network.mjs");
  const entryPoints = ["test/support/threaded-network.ts"];
  await build({ entryPoints, bundle: true, platform: "node", format: "esm", packages: "external", outfile });
  const bundle = (await import(pathToFileURL(outfile).href)) as typeof import("../../support/threaded-network.js");
  db = await createTestDatabase();
  hub = (await makeOrganization(db.owner, {})).id;
  await db.owner.query(
    `insert into organization (id, kind, name) select gen_random_uuid(), 'ASSOCIATION', 'Association ' || n from generate_series(1, $1::int) n`,
    [ORGANIZATIONS],
  );
  await db.owner.query(
    "insert into relationship (id, kind, from_id, to_id) select gen_random_uuid(), 'FUNDS', $1, id from organization where id <> $1",
    [hub],
  );
  const owner = { ownerUrl: db.url, secret: db.secret, connectionTimeoutMs: 5_000 };
  thread = new bundle.NetworkThread(owner);
  const { measureMap } = bundle;
  network = new bundle.LiveNetwork({
    twin: thread,
    runner: db.database.writer(),
    measure: (map) => Promise.resolve(measureMap(map)),
    log: silentLog,
  });
  listener = new NotificationListener({ ...owner, log: silentLog });
  listener.on(CHANGE_CHANNEL, () => network.wake());
  await listener.start();
  network.wake();
  await until(() => network.figures().isReady || undefined);
}, MINUTE_MS);

afterAll(async () => {
  await listener.stop();
  await network.stop();
  await thread.stop();
  await db.drop();
  await rm(folder, { recursive: true });
});

const organization = (uuid: string) => ({ type: "Organization", uuid }) as const;
const near = (uuid: string): number => network.questions.neighbors(organization(uuid), SIGHT, 1, 10).length;
const nearInThread = async (uuid: string): Promise<number> => (await network.ask("neighbors", organization(uuid), SIGHT, 1, 10)).length;

/** Another organization, which the first ones fund. */
async function addFunded(): Promise<{ readonly id: string; readonly committed: number }> {
  const { id } = await makeOrganization(db.owner, {});
  await makeRelationship(db.owner, { fromId: hub, toId: id });
  return { id, committed: performance.now() };
}

describe("the network and its thread", () => {
  it("both know of a change within a second of its commit, told by the database", async () => {
    const { id, committed } = await addFunded();
    await until(() => near(id) === 1 || undefined);
    expect(await nearInThread(id)).toBe(1);
    expect(performance.now() - committed).toBeLessThan(1_000);
  });

  it("answer without a pause while the thread reads everything anew", async () => {
    let isDone = false;
    const rebuilt = network.rebuild().finally(() => {
      isDone = true;
    });
    let asked = 0;
    for (; !isDone; asked++) {
      expect(near(hub)).toBe(10);
      expect(await nearInThread(hub)).toBe(10);
      await new Promise(setImmediate);
    }
    await rebuilt;
    expect(asked).toBeGreaterThan(1);
  });

  it("go on when the thread dies: one answers meanwhile, and the other comes back with what has changed since", async () => {
    // Nothing that the network would send: the thread fails over it.
    thread.put([{ of: "records", replaced: undefined as never, ties: [] }]);
    const { id } = await addFunded();
    await until(() => near(id) === 1 || undefined);
    await until(() =>
      nearInThread(id).then(
        (count) => count === 1 || undefined,
        () => undefined,
      ),
    );
    expect(near(hub)).toBe(10);
  });
});
