import { systemClock } from "../../../src/core/clock.js";
import { NotificationListener } from "../../../src/database/notification-listener.js";
import { WEBHOOK_CHANNELS } from "../../../src/modules/webhook/index.js";
import { silentLog, TEST_LIMITS } from "../../support/database-server.js";
import { makeOrganization } from "../../support/factories/organizations.js";
import { until } from "../../support/until.js";
import { WebhookWorld } from "./webhook-world.js";

let world: WebhookWorld;
let listener: NotificationListener;
let worker: ReturnType<typeof WebhookWorld.partsOf>["worker"];
let wakes: number;

beforeEach(async () => {
  world = await WebhookWorld.start();
  const { url, secret } = world.server.directory.db;
  listener = new NotificationListener({ ...TEST_LIMITS, ownerUrl: url, secret, log: silentLog });
  ({ worker } = WebhookWorld.partsOf(world.server, { intervalMs: 300, clock: systemClock }));
  wakes = 0;
  for (const channel of WEBHOOK_CHANNELS) {
    listener.on(channel, () => {
      wakes += 1;
      worker.wake();
    });
  }
});

afterEach(async () => {
  await worker.stop();
  await listener.stop();
  await world.stop();
});

const change = (): Promise<unknown> => makeOrganization(world.server.directory.db.owner, { name: "Nouvelle" });
const received = (count: number): Promise<true> => until(() => (world.receiver.received.length >= count ? true : undefined));

test("a change is announced as soon as it is committed, and those that follow after the interval", async () => {
  await world.create();
  await listener.start();
  const startedAt = performance.now();
  await change();
  await received(1);
  expect(performance.now() - startedAt).toBeLessThan(3_000);
  await change();
  await received(2);
  expect(performance.now() - startedAt).toBeGreaterThan(300);
});

test("what was asked of another process is sent by this one", async () => {
  const { webhook } = await world.create();
  await listener.start();
  await world.run("testWebhook", { id: webhook.id });
  await received(1);
  expect(JSON.parse(world.receiver.received[0]?.body ?? "")).toMatchObject({ type: "webhook.test" });
});

test("a failure is tried again by itself, when it is due", async () => {
  await world.create();
  await listener.start();
  let failures = 1;
  world.receiver.answer = () => ({ status: failures-- > 0 ? 500 : 200 });
  await change();
  await received(2);
  const [first, second] = world.receiver.received;
  expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
  expect(Number(second?.headers["webhook-timestamp"]) - Number(first?.headers["webhook-timestamp"])).toBeGreaterThanOrEqual(4);
});

test("a lost connection is made again, and what was not heard meanwhile is found", async () => {
  await world.create();
  await listener.start();
  const { owner } = world.server.directory.db;
  await owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'maillage listener'",
  );
  await change();
  await received(1);
  const before = wakes;
  await until(async () => {
    await change();
    return wakes > before ? true : undefined;
  });
});

test("stopping lets what is being sent end", async () => {
  const { webhook } = await world.create();
  await listener.start();
  world.receiver.answer = async () => {
    await new Promise((settle) => setTimeout(settle, 500));
    return { status: 204 };
  };
  await change();
  await received(1);
  await worker.stop();
  expect((await world.deliveries(webhook.id))[0]?.state).toBe("DELIVERED");
});

test("what is older than 30 days is forgotten, unless it still waits", async () => {
  const { webhook } = await world.create();
  for (let index = 0; index < 2; index += 1) await world.run("testWebhook", { id: webhook.id });
  await world.work();
  world.receiver.answer = () => ({ status: 500 });
  await change();
  await world.work();
  await world.server.directory.db.owner.query("update webhook_delivery set created_at = now() - interval '31 days'");
  worker.wake();
  const left = await until(async () => {
    const deliveries = await world.deliveries(webhook.id);
    return deliveries.length < 3 ? deliveries : undefined;
  });
  expect(left.map(({ kind }) => kind)).toEqual(["CHANGES"]);
});
