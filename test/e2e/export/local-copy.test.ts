import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Privacy } from "../../../src/modules/privacy/index.js";
import { AccessServer, TestClock } from "../../support/access-server.js";
import type { World } from "../../support/world.js";
import { createWorldDatabase } from "../../support/world-database.js";
import { nodeId } from "../../support/world-directory.js";

const PROGRAM = join(process.cwd(), "examples", "local-copy.js");
const DAY_MS = 86_400_000;

let server: AccessServer;
let world: World;
let key: string;
let parent: string;
let folder: string;
const clock = new TestClock();

beforeAll(async () => {
  const { db, world: built } = await createWorldDatabase();
  world = built;
  server = await AccessServer.start({ clock, database: db });
  const { services } = server.directory;
  const letters = { request: async () => undefined, forget: async () => undefined };
  services.with(Privacy, new Privacy((work) => db.database.write(work), letters, clock));
  key = (await server.newKey({ audience: "MEMBER" })).secret;
  parent = await mkdtemp(join(tmpdir(), "maillage-copy-"));
  folder = join(parent, "copy");
}, 60_000);

afterAll(async () => {
  await server.stop();
  await rm(parent, { recursive: true });
});

/** Runs the example as its reader would. */
async function keepInStep(): Promise<{ readonly code: number; readonly notes: string }> {
  return await new Promise((resolve) => {
    execFile(process.execPath, [PROGRAM, `${server.url}/graphql`, folder], { env: { MAILLAGE_KEY: key } }, (error, _, notes) => {
      resolve({ code: error ? Number(error.code) : 0, notes });
    });
  });
}

async function copied(type: string): Promise<Map<string, Record<string, unknown>>> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const records = await Promise.all(
    files.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8")) as Record<string, unknown>),
  );
  return new Map(records.filter(({ __typename }) => __typename === type).map((record) => [String(record.id), record]));
}

async function listed(root: string): Promise<string[]> {
  const query = `{ ${root}(first: 100) { edges { node { id } } } }`;
  const { data } = await server.directory.ask<Record<string, { edges: { node: { id: string } }[] }>>(query, {}, { audience: "MEMBER" });
  return (data[root]?.edges ?? []).map(({ node }) => node.id).sort();
}

async function expectInStep(): Promise<void> {
  for (const [type, root] of [
    ["Organization", "organizations"],
    ["Person", "people"],
    ["Project", "projects"],
    ["Event", "events"],
  ] as const) {
    expect([...(await copied(type)).keys()].sort()).toEqual(await listed(root));
  }
}

test("a first copy holds what the key may see", async () => {
  expect(await keepInStep()).toEqual({ code: 0, notes: "" });
  await expectInStep();
});

test("then what changed: written, hidden and deleted records alike", async () => {
  const { owner } = server.directory.db;
  const { directorate, byAudience } = world.organizations;
  await owner.query("update organization set name = 'Nouveau nom' where id = $1", [directorate]);
  await owner.query("update organization set declared_audience = 3 where id = $1", [byAudience.MEMBER]);
  await owner.query("update project set archived_at = now() where id = $1", [world.projects.past]);
  expect(await keepInStep()).toEqual({ code: 0, notes: "" });
  await expectInStep();
  expect((await copied("Organization")).get(nodeId("Organization", directorate))).toMatchObject({ name: "Nouveau nom" });
  expect((await copied("Organization")).has(nodeId("Organization", byAudience.MEMBER))).toBe(false);
});

test("an erased person leaves no trace in the copy, and the directory is told", async () => {
  const { owner } = server.directory.db;
  const id = nodeId("Person", world.people.mobile);
  expect((await copied("Person")).has(id)).toBe(true);
  const staff = (await server.newKey()).secret;
  const { body } = await server.ask(`mutation { erasePerson(input: { id: "${id}" }) { __typename } }`, { key: staff });
  expect(body.data).toEqual({ erasePerson: { __typename: "ErasePersonPayload" } });
  expect(await keepInStep()).toEqual({ code: 0, notes: "" });
  await expectInStep();
  for (const name of await readdir(folder)) expect(await readFile(join(folder, name), "utf8")).not.toContain(id);
  const { rows } = await owner.query("select confirmed_at is not null as done from erasure_receipt");
  expect(rows).toEqual([{ done: true }]);
});

test("a copy that was left alone too long is made anew, without what has gone since", async () => {
  await writeFile(join(folder, `${nodeId("Person", "019affff-ffff-7fff-bfff-ffffffffffff")}.json`), '{"__typename":"Person","id":"gone"}');
  clock.instant = new Date(clock.instant.getTime() + 60 * DAY_MS);
  expect(await keepInStep()).toEqual({ code: 0, notes: "" });
  await expectInStep();
  await writeFile(join(folder, "cursor"), "nonsense");
  expect(await keepInStep()).toEqual({ code: 0, notes: "" });
  await expectInStep();
});

test("what cannot be mended stops it, with its reason", async () => {
  const good = key;
  key = "mlg_nonsense";
  expect(await keepInStep()).toEqual({ code: 1, notes: expect.stringContaining("Authorization") });
  key = good;
});
