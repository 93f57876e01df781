import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "esbuild";
import { Webhook } from "standardwebhooks";
import { makeOrganization } from "../../support/factories/organizations.js";
import { Receiver } from "../../support/receiver.js";
import { selfSigned } from "../../support/self-signed.js";
import { until } from "../../support/until.js";
import { WebhookWorld } from "./webhook-world.js";

let program: string;
let folder: string;
let world: WebhookWorld;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  await mkdir("node_modules/.cache", { recursive: true });
  folder = await mkdtemp(join("node_modules/.cache", "maillage-webhook-"));
  program = join(folder, "sender.mjs");
  const entryPoints = ["test/support/webhook-sender.ts"];
  await build({ entryPoints, bundle: true, platform: "node", format: "esm", packages: "external", outfile: program });
});

afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  world = await WebhookWorld.start();
});

afterEach(async () => {
  for (const child of running) child.kill("SIGKILL");
  await world.stop();
});

interface Sender {
  readonly process: ChildProcess;
  /** How it ended: its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** Another process that announces and sends what is due, once. */
function sender(environment: Readonly<Record<string, string>> = {}): Sender {
  const { url, secret } = world.server.directory.db;
  const child = spawn(process.execPath, [program, url, secret, "127.0.0.1"], { stdio: "inherit", env: { ...process.env, ...environment } });
  running.add(child);
  const ended = new Promise<number | NodeJS.Signals | null>((settle) => {
    child.once("exit", (code, signal) => {
      running.delete(child);
      settle(code ?? signal);
    });
  });
  return { process: child, ended };
}

const query = (text: string): Promise<{ rows: Record<string, unknown>[] }> => world.server.directory.db.owner.query(text);
const change = (): Promise<unknown> => makeOrganization(world.server.directory.db.owner, { name: "Nouvelle" });

/** As if the time had passed for which a process may claim a webhook. */
async function claimsRunOut(): Promise<void> {
  await query("update webhook set busy_until = now() - interval '1 second' where busy_until is not null");
  await query("update webhook_delivery set next_attempt_at = now() - interval '1 second' where state = 'PENDING'");
}

/** Until another process waits for a lock. */
function untilBlocked(): Promise<true> {
  return until(async () => {
    const { rows } = await query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
    return rows.length > 0 ? true : undefined;
  });
}

const ids = (): unknown[] => world.receiver.received.map(({ headers }) => headers["webhook-id"]);

test("a process that is killed before the answer leaves the delivery to the next, under the same id", async () => {
  const { webhook } = await world.create();
  await change();
  const killed = sender();
  world.receiver.answer = async () => {
    killed.process.kill("SIGKILL");
    await killed.ended;
    return { status: 204 };
  };
  expect(await killed.ended).toBe("SIGKILL");
  world.receiver.answer = () => ({ status: 204 });
  expect((await world.deliveries(webhook.id))[0]).toMatchObject({
    state: "PENDING",
    attempts: [{ number: 1, status: null, failure: null }],
  });

  expect(await sender().ended).toBe(0);
  expect(ids()).toHaveLength(1);
  await claimsRunOut();
  expect(await sender().ended).toBe(0);
  expect(ids()).toHaveLength(2);
  expect(new Set(ids()).size).toBe(1);
  expect((await world.deliveries(webhook.id))[0]).toMatchObject({
    state: "DELIVERED",
    attempts: [
      { number: 1, status: null, failure: "INTERRUPTED" },
      { number: 2, status: 204, failure: null },
    ],
  });
});

test("a process that is killed between the answer and its noting sends the same again, which receivers know by its id", async () => {
  const { webhook } = await world.create();
  await change();
  const killed = sender();
  const lock = await world.server.directory.db.owner.connect();
  world.receiver.answer = async () => {
    await lock.query("begin");
    await lock.query("select from webhook for update");
    return { status: 204 };
  };
  await until(() => (ids().length > 0 ? true : undefined));
  await untilBlocked();
  killed.process.kill("SIGKILL");
  expect(await killed.ended).toBe("SIGKILL");
  await lock.query("rollback");
  lock.release();
  world.receiver.answer = () => ({ status: 204 });
  await claimsRunOut();
  expect(await sender().ended).toBe(0);
  expect(ids()).toHaveLength(2);
  expect(new Set(world.receiver.received.map(({ headers, body }) => `${String(headers["webhook-id"])} ${body}`)).size).toBe(1);
  expect((await world.deliveries(webhook.id))[0]?.state).toBe("DELIVERED");
  await claimsRunOut();
  expect(await sender().ended).toBe(0);
  expect(ids()).toHaveLength(2);
});

test("a process that is killed while it announces has announced nothing, and the next announces once", async () => {
  await world.create();
  await change();
  const lock = await world.server.directory.db.owner.connect();
  await lock.query("begin");
  await lock.query("lock table webhook_delivery in share mode");
  const killed = sender();
  await untilBlocked();
  killed.process.kill("SIGKILL");
  await killed.ended;
  await lock.query("rollback");
  lock.release();
  expect((await query("select count(*)::int as count from webhook_delivery")).rows).toEqual([{ count: 0 }]);
  expect(await sender().ended).toBe(0);
  expect(await sender().ended).toBe(0);
  expect(ids()).toHaveLength(1);
});

test("processes that work at once send each thing once, and never two things at once to one receiver", async () => {
  const open = new Map<string, number>();
  let most = 0;
  world.receiver.answer = async ({ url }) => {
    open.set(url, (open.get(url) ?? 0) + 1);
    most = Math.max(most, open.get(url) ?? 0);
    await wait(30);
    open.set(url, (open.get(url) ?? 0) - 1);
    return { status: 204 };
  };
  for (let index = 0; index < 12; index += 1) {
    const { webhook } = await world.create({ url: `${world.receiver.url}/${index}` });
    await world.run("testWebhook", { id: webhook.id });
    await world.run("testWebhook", { id: webhook.id });
  }
  await change();
  expect(await Promise.all([sender(), sender(), sender()].map(({ ended }) => ended))).toEqual([0, 0, 0]);
  expect(ids()).toHaveLength(36);
  expect(new Set(ids()).size).toBe(36);
  expect(most).toBe(1);
  expect((await query("select distinct state from webhook_delivery")).rows).toEqual([{ state: "DELIVERED" }]);
}, 60_000);

test("processes that are killed at any moment lose nothing, and double nothing but under its id", async () => {
  for (let index = 0; index < 4; index += 1) await world.create({ url: `${world.receiver.url}/${index}` });
  world.receiver.answer = async () => {
    await wait(20);
    return { status: 204 };
  };
  for (let round = 0; round < 12; round += 1) {
    await change();
    const killed = sender();
    await wait(60 + ((round * 97) % 250));
    killed.process.kill("SIGKILL");
    await killed.ended;
    if (round % 3 === 0) await claimsRunOut();
  }
  await change();
  // The first sends what was on its way, and only then is there something new to announce.
  for (let look = 0; look < 2; look += 1) {
    await claimsRunOut();
    expect(await sender().ended).toBe(0);
  }
  const { rows } = await query("select id::text, state from webhook_delivery");
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(["DELIVERED"]));
  const made = rows.map(({ id }) => `msg_${String(id).replaceAll("-", "")}`);
  expect([...new Set(ids())].sort()).toEqual(made.sort());
  const bodies = new Set(world.receiver.received.map(({ headers, body }) => `${String(headers["webhook-id"])} ${body}`));
  expect(bodies.size).toBe(made.length);
  const untold = await query("select 1 from webhook w where exists (select from change c where c.xid >= w.position::text::xid8)");
  expect(untold.rows).toEqual([]);
}, 90_000);

test("over TLS to whom a known authority vouches for", async () => {
  const tls = selfSigned();
  const authority = join(folder, "authority.pem");
  await writeFile(authority, tls.cert);
  const secure = await Receiver.start(tls);
  try {
    const { webhook, secret } = await world.create({ url: secure.url });
    await change();
    expect(await sender({ NODE_EXTRA_CA_CERTS: authority }).ended).toBe(0);
    const [request] = secure.received;
    expect(new Webhook(secret).verify(request?.body ?? "", request?.headers as Record<string, string>)).toMatchObject({
      type: "directory.changed",
    });
    await world.run("testWebhook", { id: webhook.id });
    expect(await sender().ended).toBe(0);
    expect((await world.deliveries(webhook.id))[0]).toMatchObject({ kind: "TEST", state: "FAILED", attempts: [{ failure: "TLS" }] });
  } finally {
    await secure.stop();
  }
});
