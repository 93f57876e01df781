import { Webhook } from "standardwebhooks";
import { makeContactPoint, makeOrganization } from "../../support/factories/organizations.js";
import type { ReceivedRequest } from "../../support/receiver.js";
import { nodeId } from "../../support/world-directory.js";
import { WebhookWorld } from "./webhook-world.js";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** The longest pause of the schedule, and the most that chance adds. */
const LONGEST_PAUSE_MS = 24 * HOUR_MS * 1.1;

let world: WebhookWorld;

beforeEach(async () => {
  world = await WebhookWorld.start();
});

afterEach(() => world.stop());

const change = (audience = 0): Promise<unknown> =>
  makeOrganization(world.server.directory.db.owner, { name: "Nouvelle", declaredAudience: audience });
const headersOf = ({ headers }: ReceivedRequest): Record<string, string> => headers as Record<string, string>;

/** As a receiver does. @throws for what does not come from us */
const verify = (secret: string, request: ReceivedRequest): unknown => new Webhook(secret).verify(request.body, headersOf(request));

describe("a delivery", () => {
  test("says that there are changes, signed, and nothing of what they are", async () => {
    const { webhook, secret } = await world.create();
    await change();
    await world.work();
    const [request] = world.receiver.received;
    expect(verify(secret, request as ReceivedRequest)).toEqual({
      type: "directory.changed",
      timestamp: world.server.clock.instant.toISOString(),
      data: { upTo: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string },
    });
    expect(request?.headers).toMatchObject({ "content-type": "application/json", "user-agent": "Maillage/test" });
    expect(await world.show(webhook.id)).toMatchObject({
      state: "ACTIVE",
      deliveredAt: world.server.clock.instant.toISOString(),
      deliveries: {
        totalCount: 1,
        edges: [
          {
            node: {
              kind: "CHANGES",
              state: "DELIVERED",
              messageId: request?.headers["webhook-id"],
              body: request?.body,
              nextAttemptAt: null,
              attempts: [{ number: 1, status: 204, failure: null, duration: expect.any(Number) as number }],
            },
          },
        ],
      },
    });
  });

  test("is made once for many changes, and again for those that follow, after the interval", async () => {
    await world.create();
    await change();
    await change();
    await world.work();
    await world.work();
    expect(world.receiver.received).toHaveLength(1);
    await change();
    expect(await world.parts.announcer.announce()).toBe(true);
    await world.work();
    expect(world.receiver.received).toHaveLength(1);
    world.pass(5_000);
    await world.work();
    expect(world.receiver.received).toHaveLength(2);
    expect(new Set(world.receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(2);
  });

  test("is made for those whom a change concerns, and tells nobody of what came before them", async () => {
    await change();
    for (const audience of ["PUBLIC", "COMMITTEE", "STAFF"]) await world.create({ audience, url: `${world.receiver.url}/${audience}` });
    await world.work();
    expect(world.receiver.received).toEqual([]);
    await change(2);
    await world.work();
    expect(world.receiver.received.map(({ url }) => url).sort()).toEqual(["/hook/COMMITTEE", "/hook/STAFF"]);
  });

  test("waits for writers that began before the change", async () => {
    await world.create();
    const slow = await world.server.directory.db.owner.connect();
    await slow.query("begin");
    await slow.query("select pg_current_xact_id()");
    await change();
    expect(await world.parts.announcer.announce()).toBe(true);
    await world.work();
    expect(world.receiver.received).toEqual([]);
    await slow.query("commit");
    slow.release();
    await world.work();
    expect(world.receiver.received).toHaveLength(1);
  });
});

describe("a delivery that fails", () => {
  test("is tried again under the same id, ever later, and at last its receiver is given up", async () => {
    const { webhook, secret } = await world.create();
    world.receiver.answer = () => ({ status: 500 });
    await change();
    await world.work();
    const pauses: number[] = [];
    for (let attempt = 2; attempt <= 10; attempt += 1) {
      const [delivery] = await world.deliveries(webhook.id);
      pauses.push(Date.parse(delivery?.nextAttemptAt ?? "") - world.server.clock.instant.getTime());
      world.server.clock.instant = new Date(Date.parse(delivery?.nextAttemptAt ?? "") - 1);
      await change();
      await world.work();
      expect(world.receiver.received).toHaveLength(attempt - 1);
      world.pass(1);
      await world.work();
      expect(world.receiver.received).toHaveLength(attempt);
    }
    const steps = [5_000, 5 * MINUTE_MS, 30 * MINUTE_MS, ...[2, 5, 10, 14, 20, 24].map((hours) => hours * HOUR_MS)];
    pauses.forEach((pause, index) => {
      expect(pause).toBeGreaterThanOrEqual(steps[index] as number);
      expect(pause).toBeLessThanOrEqual((steps[index] as number) * 1.1);
    });
    expect(new Set(world.receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(new Set(world.receiver.received.map(({ body }) => body)).size).toBe(1);
    expect(() => verify(secret, world.receiver.received[0] as ReceivedRequest)).not.toThrow();
    const given = await world.show(webhook.id);
    expect(given).toMatchObject({ state: "DISABLED", disabledReason: "FAILING" });
    expect(given.deliveries.edges[0]?.node).toMatchObject({ state: "FAILED", nextAttemptAt: null });
    expect(given.deliveries.edges[0]?.node.attempts).toHaveLength(10);
    expect(world.server.log.filter((line) => line.startsWith("a webhook's receiver is given up"))).toHaveLength(1);

    world.pass(LONGEST_PAUSE_MS);
    await world.work();
    expect(world.receiver.received).toHaveLength(10);
    world.receiver.answer = () => ({ status: 200 });
    await world.run("updateWebhook", { id: webhook.id, isActive: true });
    await world.work();
    expect(world.receiver.received).toHaveLength(11);
    expect(await world.show(webhook.id)).toMatchObject({ state: "ACTIVE", disabledReason: null, disabledAt: null });
  });

  test("is tried again as late as the receiver asks, within a day", async () => {
    const { webhook } = await world.create();
    const asked = async (retryAfter: string, status = 503): Promise<number> => {
      world.receiver.answer = () => ({ status, headers: { "retry-after": retryAfter } });
      const [before] = await world.deliveries(webhook.id);
      if (before?.nextAttemptAt) world.server.clock.instant = new Date(before.nextAttemptAt);
      await world.work();
      const [delivery] = await world.deliveries(webhook.id);
      return Date.parse(delivery?.nextAttemptAt ?? "") - world.server.clock.instant.getTime();
    };
    await change();
    expect(await asked("120", 429)).toBe(120_000);
    expect(await asked(new Date(world.server.clock.instant.getTime() + 3 * HOUR_MS).toUTCString())).toBeGreaterThan(2 * HOUR_MS);
    expect(await asked("999999999")).toBe(24 * HOUR_MS);
    expect(await asked("soon")).toBeLessThanOrEqual(2 * HOUR_MS * 1.1);
    expect(await asked("86400", 500)).toBeLessThanOrEqual(5 * HOUR_MS * 1.1);
  });

  test("is due at once when the receiver answers anything else, such as a test", async () => {
    const { webhook } = await world.create();
    world.receiver.answer = () => ({ status: 500 });
    await change();
    await world.work();
    world.pass(MINUTE_MS);
    await world.work();
    world.receiver.answer = () => ({ status: 200 });
    await world.run("testWebhook", { id: webhook.id });
    await world.work();
    expect((await world.deliveries(webhook.id)).map(({ kind, state }) => [kind, state])).toEqual([
      ["TEST", "DELIVERED"],
      ["CHANGES", "DELIVERED"],
    ]);
  });

  test.each([
    [{ status: 301, headers: { location: "http://127.0.0.1/elsewhere" } }, 301, "REDIRECTED"],
    [{ status: 307, headers: { location: "/again" } }, 307, "REDIRECTED"],
    [{ status: 404 }, 404, "STATUS"],
    [{ status: 503 }, 503, "STATUS"],
  ])("with %j is in the log with its status", async (answer, status, failure) => {
    const { webhook } = await world.create();
    world.receiver.answer = () => answer;
    await change();
    await world.work();
    const [delivery] = await world.deliveries(webhook.id);
    expect(delivery).toMatchObject({ state: "PENDING", attempts: [{ status, failure }] });
    expect(world.receiver.received).toHaveLength(1);
  });

  test("since its receiver wants nothing more (410) is the last one, of which its organization and the centre are told once", async () => {
    const { owner } = world.server.directory.db;
    const organization = await makeOrganization(owner, { name: "Régie fictive" });
    await makeContactPoint(owner, { organizationId: organization.id, kind: "EMAIL", value: "contact@regie.example" });
    const { webhook } = await world.create({ organization: nodeId("Organization", organization.id) });
    world.receiver.answer = () => ({ status: 410 });
    await change();
    await world.work();
    await change();
    world.pass(HOUR_MS);
    await world.work();
    expect(world.receiver.received).toHaveLength(1);
    expect(await world.show(webhook.id)).toMatchObject({ state: "DISABLED", disabledReason: "GONE", deliveries: { totalCount: 1 } });
    expect(world.letters.map(({ to }) => to)).toEqual(["contact@regie.example", "centre@ressources.example"]);
    expect(world.letters[0]).toMatchObject({ subject: "Webhook désactivé : Intranet", text: expect.stringContaining("410") });
  });
});

describe("a receiver", () => {
  test("that does not answer in time holds up no other, and what it answers is not read without end", async () => {
    const slow = await world.create({ url: `${world.receiver.url}/slow` });
    const long = await world.create({ url: `${world.receiver.url}/long` });
    await world.create({ url: `${world.receiver.url}/quick` });
    world.receiver.answer = async ({ url }) => {
      if (url.endsWith("/slow")) await new Promise((settle) => setTimeout(settle, 3_000));
      return url.endsWith("/long") ? { status: 200, body: Buffer.alloc(50_000_000) } : { status: 200 };
    };
    await change();
    await world.work();
    expect(world.receiver.mostOpen).toBeGreaterThan(1);
    expect((await world.deliveries(slow.webhook.id))[0]?.attempts).toMatchObject([{ status: null, failure: "TIMEOUT" }]);
    expect((await world.deliveries(long.webhook.id))[0]).toMatchObject({ state: "DELIVERED" });
  });

  test("that is not there is told so", async () => {
    const { webhook } = await world.create();
    await world.receiver.stop();
    await change();
    await world.work();
    expect((await world.deliveries(webhook.id))[0]?.attempts).toMatchObject([{ status: null, failure: "UNREACHABLE" }]);
    world.receiver.stop = async () => undefined;
  });
});
