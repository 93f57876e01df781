import type { Clock } from "../../../src/core/clock.js";
import type { Letter } from "../../../src/mail/mailer.js";
import { createWebhooks, DeliveryRequests, DisabledNotices, WebhookLog, Webhooks } from "../../../src/modules/webhook/index.js";
import { AccessServer, TestClock } from "../../support/access-server.js";
import { Receiver } from "../../support/receiver.js";

type Parts = ReturnType<typeof createWebhooks>;

/** What the tests look at of any answer about webhooks. */
export interface ShownDelivery {
  readonly id: string;
  readonly messageId: string;
  readonly kind: string;
  readonly state: string;
  readonly body: string;
  readonly createdAt: string;
  readonly nextAttemptAt: string | null;
  readonly attempts: readonly { readonly number: number; readonly status: number | null; readonly failure: string | null }[];
}

export interface ShownWebhook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly state: string;
  readonly disabledReason: string | null;
  readonly deliveries: { readonly totalCount: number; readonly edges: readonly { readonly node: ShownDelivery }[] };
}

export interface Answered {
  readonly __typename: string;
  readonly secret: string;
  readonly webhook: ShownWebhook;
  readonly delivery: ShownDelivery;
  readonly replayed: number;
  readonly path?: readonly string[];
}

const DELIVERY = "id messageId kind state body createdAt nextAttemptAt attempts { number startedAt duration status failure }";
const WEBHOOK = `id name url audience state disabledReason disabledAt previousSecretUntil announcedAt deliveredAt createdAt createdBy
  organization { name } deliveries { totalCount pageInfo { hasNextPage } edges { cursor node { ${DELIVERY} } } }`;

/** The server with webhooks whose receivers are on this machine, and a clock that the test moves. */
export class WebhookWorld {
  private constructor(
    readonly server: AccessServer,
    readonly parts: Parts,
    readonly receiver: Receiver,
    /** A STAFF key. */
    readonly staff: string,
    readonly letters: readonly Letter[],
    /** Does the jobs that transactions have asked for. */
    private readonly sendLetters: () => Promise<void>,
  ) {}

  static async start({ intervalMs = 5_000, timeoutMs = 2_000 } = {}): Promise<WebhookWorld> {
    const server = await AccessServer.start({ clock: new TestClock(new Date()) });
    const letters: Letter[] = [];
    const asked: string[] = [];
    const jobs = { add: async (_: string, data: object) => void asked.push((data as { webhook: string }).webhook) };
    const mailer = { send: async (letter: Letter) => void letters.push(letter) };
    const notices = new DisabledNotices(server.directory.db.database.writer(), jobs, mailer, {
      contact: "centre@ressources.example",
      language: "fr",
    });
    const parts = WebhookWorld.partsOf(server, { intervalMs, timeoutMs, notices });
    server.directory.services.with(Webhooks, parts.webhooks).with(WebhookLog, parts.log).with(DeliveryRequests, parts.requests);
    return new WebhookWorld(server, parts, await Receiver.start(), (await server.newKey()).secret, letters, async () => {
      for (const webhook of asked.splice(0)) await notices.send(webhook);
    });
  }

  /** The parts of another process on the same database. */
  static partsOf(
    server: AccessServer,
    { intervalMs = 5_000, timeoutMs = 2_000, clock = server.clock as Clock, notices = undefined as DisabledNotices | undefined } = {},
  ): Parts {
    const lines = server.log as string[];
    const write = (fields: object, message: string): void => void lines.push(`${message} ${JSON.stringify(fields)}`);
    return createWebhooks({
      settings: { allowedReceivers: ["127.0.0.1"], allowsHttp: true, timeoutMs, intervalMs },
      database: server.directory.db.database,
      sealingSecret: "seal of the tests",
      userAgent: "Maillage/test",
      clock,
      ...(notices && { notices }),
      log: { debug: write, info: write, warn: write, error: write },
    });
  }

  async run(field: string, input: object, key = this.staff): Promise<Answered> {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
    const selected = /^(create|update|rotate)/.test(field)
      ? `webhook { ${WEBHOOK} }`
      : ({ deleteWebhook: "deleted", replayWebhook: "replayed" }[field] ?? `delivery { ${DELIVERY} }`);
    const secret = /^(create|rotate)/.test(field) ? "secret" : "";
    const { body } = await this.server.ask(
      `mutation ($input: ${type}Input!) { ${field}(input: $input) { __typename ... on ${type}Payload { ${secret} ${selected} } ... on Failure { code message path } } }`,
      { key, variables: { input }, headers: { "accept-language": "en" } },
    );
    expect(body.errors).toBeUndefined();
    return (body.data as unknown as Record<string, Answered>)[field] as Answered;
  }

  create(input: object = {}, key = this.staff): Promise<Answered> {
    return this.run("createWebhook", { name: "Intranet", url: this.receiver.url, ...input }, key);
  }

  async show(id: string, key = this.staff): Promise<ShownWebhook> {
    const { body } = await this.server.ask(`query ($id: ID!) { webhook(id: $id) { ${WEBHOOK} } }`, { key, variables: { id } });
    expect(body.errors).toBeUndefined();
    return body.data?.webhook as unknown as ShownWebhook;
  }

  async deliveries(id: string): Promise<readonly ShownDelivery[]> {
    return (await this.show(id)).deliveries.edges.map(({ node }) => node);
  }

  /** Announces and sends all that is due now. */
  async work(): Promise<void> {
    await this.parts.announcer.announce();
    await this.parts.sender.drain();
    await this.sendLetters();
  }

  /** Moves the clock on. */
  pass(milliseconds: number): void {
    this.server.clock.instant = new Date(this.server.clock.instant.getTime() + milliseconds);
  }

  async stop(): Promise<void> {
    await this.receiver.stop();
    await this.server.stop();
  }
}
