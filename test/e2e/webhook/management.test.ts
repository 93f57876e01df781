import { Webhook } from "standardwebhooks";
import { encodeNodeId } from "../../../src/planner/node-id.js";
import { IdempotencyKeys } from "../../../src/writer/idempotency-keys.js";
import { makeOrganization } from "../../support/factories/organizations.js";
import { WebhookWorld } from "./webhook-world.js";

const DAY_MS = 86_400_000;

interface DeliveryPage {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: Readonly<Record<string, unknown>>;
}

let world: WebhookWorld;
let organizationId: string;
/** Keys with the scope `sync`. */
let member: string;
let committee: string;

beforeAll(async () => {
  world = await WebhookWorld.start();
  ({ id: organizationId } = await makeOrganization(world.server.directory.db.owner, { name: "Régie de quartier" }));
  member = await newKey({ audience: "MEMBER", organizationId });
  committee = await newKey({ audience: "COMMITTEE", organizationId });
});

afterAll(() => world.stop());

beforeEach(() => {
  world.receiver.received.length = 0;
});

async function newKey(grant: object): Promise<string> {
  return (await world.server.newKey(grant)).secret;
}

const listed = async (key: string): Promise<readonly string[]> => {
  const { body } = await world.server.ask("{ webhooks(first: 100) { totalCount edges { node { id } } } }", { key });
  const { webhooks } = body.data as unknown as { webhooks: { totalCount: number; edges: { node: { id: string } }[] } };
  expect(webhooks.edges).toHaveLength(webhooks.totalCount);
  return webhooks.edges.map(({ node }) => node.id);
};

describe("who may", () => {
  it("see and manage a webhook: the centre, and keys of its organization that see as much", async () => {
    const own = await world.create({}, member);
    expect(own).toMatchObject({
      webhook: { audience: "MEMBER", organization: { name: "Régie de quartier" }, createdBy: expect.stringMatching(/^key:/) as string },
    });
    const higher = await world.create({}, committee);
    const centre = await world.create();
    const other = await newKey({ audience: "MEMBER", organizationId: (await makeOrganization(world.server.directory.db.owner, {})).id });

    expect(await listed(member)).toEqual([own.webhook.id]);
    expect(await listed(committee)).toEqual([higher.webhook.id, own.webhook.id]);
    expect(await listed(other)).toEqual([]);
    expect(await listed(world.staff)).toEqual([centre.webhook.id, higher.webhook.id, own.webhook.id]);

    for (const [key, { id }] of [
      [member, higher.webhook],
      [member, centre.webhook],
      [other, own.webhook],
    ] as const) {
      expect(await world.show(id, key)).toBeNull();
      for (const field of ["updateWebhook", "rotateWebhookSecret", "testWebhook", "deleteWebhook"]) {
        expect(await world.run(field, { id }, key)).toMatchObject({ __typename: "NotFound", path: ["input", "id"] });
      }
      expect(await world.run("replayWebhook", { id, since: "2026-01-01T00:00:00Z" }, key)).toMatchObject({ __typename: "NotFound" });
    }
    const { delivery } = await world.run("testWebhook", { id: own.webhook.id }, member);
    expect(await world.run("replayWebhookDelivery", { id: delivery.id }, other)).toMatchObject({ __typename: "NotFound" });
    expect(await world.run("replayWebhookDelivery", { id: delivery.id }, committee)).toMatchObject({
      __typename: "ReplayWebhookDeliveryPayload",
    });
    for (const { webhook } of [own, higher, centre]) await world.run("deleteWebhook", { id: webhook.id });
    expect(await listed(world.staff)).toEqual([]);
  });

  it.each([
    ["without a credential", undefined],
    ["without the scope sync", { audience: "STAFF", scopes: ["read", "write", "admin"] }],
    ["with a key of no organization", { audience: "MEMBER" }],
    ["with a committee key of no organization", { audience: "COMMITTEE" }],
  ])("not: %s", async (_, grant) => {
    const key = grant && (await newKey(grant));
    const { body } = await world.server.ask("{ webhooks { totalCount } }", key === undefined ? {} : { key });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
    const refused = await world.server.ask(
      'mutation { createWebhook(input: { name: "Essai", url: "https://partner.example/" }) { __typename } }',
      key === undefined ? {} : { key },
    );
    expect(JSON.stringify(refused.body)).toContain("Forbidden");
  });
});

describe("making a webhook", () => {
  const nowhere = encodeNodeId({ type: "Organization", uuid: "00000000-0000-7000-8000-000000000000" });

  it.each([
    [{ url: "https://10.0.0.1/" }, ["input", "url"]],
    [{ url: "https://user:secret@partner.example/" }, ["input", "url"]],
    [{ url: "nonsense" }, ["input", "url"]],
    [{ name: " " }, ["input", "name"]],
    [{ name: "x".repeat(101) }, ["input", "name"]],
    [{ organization: nowhere }, ["input", "organization"]],
    [{ organization: "nonsense" }, ["input", "organization"]],
  ])("with %j is refused, naming the field", async (fault, path) => {
    expect(await world.create(fault)).toMatchObject({ __typename: "InvalidInput", path });
  });

  it("for an audience that sees more, or for another organization, is refused", async () => {
    expect(await world.create({ audience: "STAFF" }, member)).toMatchObject({ __typename: "InvalidInput", path: ["input", "audience"] });
    expect(await world.create({ organization: nowhere }, member)).toMatchObject({ path: ["input", "organization"] });
    expect(await world.create({ audience: "PUBLIC" }, member)).toMatchObject({ webhook: { audience: "PUBLIC" } });
  });

  it("is refused to an organization that has twenty", async () => {
    const { id } = await makeOrganization(world.server.directory.db.owner, {});
    const key = await newKey({ audience: "MEMBER", organizationId: id });
    const made = await Promise.all(Array.from({ length: 24 }, () => world.create({}, key)));
    expect(made.filter(({ __typename }) => __typename === "CreateWebhookPayload")).toHaveLength(20);
  });

  it("is done once however often its request is sent, with the same secret", async () => {
    const { services, db } = world.server.directory;
    services.with(IdempotencyKeys, new IdempotencyKeys(db.database.writer(), "secret of the tests"));
    const ask = (): ReturnType<typeof world.server.ask> =>
      world.server.ask(
        `mutation { createWebhook(input: { name: "Une fois", url: "${world.receiver.url}" }) { ... on CreateWebhookPayload { secret } } }`,
        { key: world.staff, headers: { "idempotency-key": "once" } },
      );
    const [one, other] = [await ask(), await ask()];
    expect(one.body.data).toEqual({ createWebhook: { secret: expect.stringMatching(/^whsec_/) as string } });
    expect(other.body.data).toEqual(one.body.data);
    const { rows } = await db.owner.query("select count(*)::int as count from webhook where name = 'Une fois'");
    expect(rows).toEqual([{ count: 1 }]);
  });
});

describe("a secret", () => {
  it("is shown once, and stands in no table, log or audit that one can read", async () => {
    await world.server.directory.db.owner.query("delete from webhook");
    const { webhook, secret } = await world.create({ url: `${world.receiver.url}?token=zqxjeton` });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    await world.run("testWebhook", { id: webhook.id });
    await world.work();
    expect(world.receiver.received).toHaveLength(1);
    expect(JSON.stringify(await world.show(webhook.id))).not.toContain("whsec_");
    const bytes = Buffer.from(secret.slice(6), "base64");
    for (const table of ["webhook", "webhook_delivery", "webhook_attempt", "audit_entry", "idempotent_write"]) {
      const { rows } = await world.server.directory.db.owner.query<{ text: string }>(`select t::text as text from ${table} t`);
      const text = rows.map((row) => row.text).join("\n");
      for (const form of [secret.slice(6), bytes.toString("hex")]) expect(text).not.toContain(form);
    }
    const { rows: told } = await world.server.directory.db.owner.query<{ key: string }>(
      "select distinct jsonb_object_keys(coalesce(after, before)) as key from audit_entry where table_name = 'webhook'",
    );
    expect(told.map(({ key }) => key).filter((key) => /secret|position|busy/.test(key))).toEqual([]);
    expect(world.server.log.join("\n")).toContain("a webhook was called");
    expect(world.server.log.join("\n")).not.toMatch(/zqxjeton|whsec_|127\.0\.0\.1/);
  });

  it("that is replaced signs beside the new one for a day, and one from before it no more", async () => {
    const { webhook, secret: first } = await world.create();
    const accepts = async (): Promise<(...secrets: string[]) => boolean[]> => {
      await world.run("testWebhook", { id: webhook.id });
      await world.work();
      const request = world.receiver.received.at(-1);
      const signatures = request?.headers as Record<string, string>;
      return (...secrets) =>
        secrets.map((secret) => {
          try {
            new Webhook(secret).verify(request?.body ?? "", { ...signatures, "webhook-timestamp": signatures["webhook-timestamp"] ?? "" });
            return true;
          } catch {
            return false;
          }
        });
    };
    const { secret: second, webhook: rotated } = await world.run("rotateWebhookSecret", { id: webhook.id });
    expect(rotated).toMatchObject({ previousSecretUntil: new Date(world.server.clock.instant.getTime() + DAY_MS).toISOString() });
    expect((await accepts())(first, second)).toEqual([true, true]);
    expect(world.receiver.received.at(-1)?.headers["webhook-signature"]).toMatch(/^v1,\S+ v1,\S+$/);
    const { secret: third } = await world.run("rotateWebhookSecret", { id: webhook.id });
    expect((await accepts())(first, second, third)).toEqual([false, true, true]);
    const before = world.server.clock.instant;
    world.pass(DAY_MS);
    await world.run("testWebhook", { id: webhook.id });
    await world.work();
    world.server.clock.instant = before;
    expect(world.receiver.received.at(-1)?.headers["webhook-signature"]).toMatch(/^v1,\S+$/);
  });
});

describe("a webhook", () => {
  const change = (): Promise<unknown> => makeOrganization(world.server.directory.db.owner, { name: "Nouvelle" });
  const fresh = async (): Promise<string> => {
    await world.server.directory.db.owner.query("delete from webhook");
    return (await world.create()).webhook.id;
  };

  it("that is paused is sent nothing but tests, and told afterwards what it missed", async () => {
    const id = await fresh();
    expect((await world.run("updateWebhook", { id, isActive: false, name: "Au repos" })).webhook).toMatchObject({
      state: "PAUSED",
      name: "Au repos",
    });
    await change();
    await world.work();
    expect(world.receiver.received).toEqual([]);
    await world.run("testWebhook", { id });
    await world.work();
    expect(world.receiver.received).toHaveLength(1);
    await world.run("updateWebhook", { id, isActive: true });
    await world.work();
    expect(world.receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual([
      "webhook.test",
      "directory.changed",
    ]);
  });

  it("sends to its new address what waited", async () => {
    const id = await fresh();
    world.receiver.answer = ({ url }) => ({ status: url === "/hook" ? 500 : 200 });
    await change();
    await world.work();
    await world.run("updateWebhook", { id, url: `${world.receiver.url}/new` });
    world.pass(60_000);
    await world.work();
    world.receiver.answer = () => ({ status: 204 });
    expect(world.receiver.received.map(({ url }) => url)).toEqual(["/hook", "/hook/new"]);
  });

  it("is told nothing once its organization is archived", async () => {
    await fresh();
    const { id } = await makeOrganization(world.server.directory.db.owner, {});
    await world.create({ organization: encodeNodeId({ type: "Organization", uuid: id }), url: `${world.receiver.url}/archived` });
    await world.server.directory.db.owner.query("update organization set archived_at = now() where id = $1", [id]);
    await world.work();
    expect(world.receiver.received.map(({ url }) => url)).toEqual(["/hook"]);
  });

  it("sends again what is asked for, under the same id, whatever became of it", async () => {
    const id = await fresh();
    await change();
    await world.work();
    const [delivered] = await world.deliveries(id);
    await world.run("replayWebhookDelivery", { id: delivered?.id });
    await world.work();
    expect(world.receiver.received.map(({ headers }) => headers["webhook-id"])).toEqual([delivered?.messageId, delivered?.messageId]);

    await world.server.directory.db.owner.query("update webhook_delivery set state = 'FAILED', created_at = $1", [
      world.server.clock.instant,
    ]);
    const since = (milliseconds: number): string => new Date(world.server.clock.instant.getTime() + milliseconds).toISOString();
    expect(await world.run("replayWebhook", { id, since: since(1) })).toMatchObject({ replayed: 0 });
    expect(await world.run("replayWebhook", { id, since: since(0) })).toMatchObject({ replayed: 1 });
    await world.work();
    expect(world.receiver.received).toHaveLength(3);
    expect((await world.deliveries(id))[0]?.attempts.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("is not used to flood somebody with tests, nor with what was sent before", async () => {
    const id = await fresh();
    const asked = await Promise.all(Array.from({ length: 40 }, () => world.run("testWebhook", { id })));
    expect(asked.filter(({ __typename }) => __typename === "TestWebhookPayload").length).toBeLessThanOrEqual(35);
    expect(asked.find(({ __typename }) => __typename === "InvalidInput")).toMatchObject({ path: ["input", "id"] });
    await world.work();
    const [delivery] = await world.deliveries(id);
    expect(await world.run("replayWebhookDelivery", { id: delivery?.id })).toMatchObject({ __typename: "InvalidInput" });
    world.pass(60_001);
    expect(await world.run("replayWebhookDelivery", { id: delivery?.id })).toMatchObject({ __typename: "ReplayWebhookDeliveryPayload" });
  });

  it("whose secret cannot be read fails without holding up others, until it is rotated", async () => {
    const id = await fresh();
    await world.server.directory.db.owner.query("update webhook set secret = '\\x00'");
    await world.create({ url: `${world.receiver.url}/other` });
    await change();
    await world.work();
    expect(world.receiver.received.map(({ url }) => url)).toEqual(["/hook/other"]);
    expect((await world.deliveries(id))[0]).toMatchObject({ state: "PENDING", attempts: [{ status: null, failure: "INTERRUPTED" }] });
    expect(world.server.log.join()).toContain("was MAILLAGE_SECRET changed?");
    await world.run("rotateWebhookSecret", { id });
    world.pass(60_000);
    await world.work();
    expect(world.receiver.received).toHaveLength(2);
  });

  it("lists its deliveries in pages, the newest first", async () => {
    const id = await fresh();
    for (let index = 0; index < 5; index += 1) await world.run("testWebhook", { id });
    await world.work();
    const page = async (args: string): Promise<{ ids: string[]; pageInfo: Record<string, unknown> }> => {
      const { body } = await world.server.ask(
        `query ($id: ID!) { webhook(id: $id) { deliveries(${args}) { edges { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
        { key: world.staff, variables: { id } },
      );
      const { deliveries } = (body.data as unknown as { webhook: { deliveries: DeliveryPage } }).webhook;
      return { ids: deliveries.edges.map(({ node }) => node.id), pageInfo: deliveries.pageInfo };
    };
    const all = await page("first: 100");
    const first = await page("first: 2");
    const second = await page(`first: 2, after: "${String(first.pageInfo.endCursor)}"`);
    const back = await page(`last: 2, before: "${String(second.pageInfo.startCursor)}"`);
    expect([...first.ids, ...second.ids]).toEqual(all.ids.slice(0, 4));
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect(back.ids).toEqual(first.ids);
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const { body } = await world.server.ask(`{ webhooks(first: 101) { totalCount edges { node { id } } } }`, { key: world.staff });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: "INVALID_PAGE" });
  });
});
