import { v7 as uuidv7 } from "uuid";
import type { Audience } from "../../core/audience.js";
import type { Clock } from "../../core/clock.js";
import type { RequestContext, StatementRunner } from "../../core/context.js";
import type { WriterDatabase } from "../../core/writer-database.js";
import { seal } from "../../writer/sealed-text.js";
import { transact } from "../../writer/transact.js";
import { WriteRefusal } from "../../writer/write-refusal.js";
import type { ChangeHorizon } from "./change-horizon.js";
import { hasten } from "./delivery-queue.js";
import { assertCalm } from "./delivery-requests.js";
import type { TargetRules } from "./target-rules.js";
import { found, type WebhookActor, type WebhookWrite } from "./webhook-actor.js";
import { type RowOf, WEBHOOK_COLUMNS, type WebhookRecord, webhookOf } from "./webhook-record.js";
import { otherOrganization, tooMany, unfitAudience, unfitName, unfitTarget, unknownOrganization } from "./webhook-refusals.js";
import { reachValues, WITHIN_REACH } from "./webhook-rights.js";
import { newSecret } from "./webhook-secret.js";

export interface NewWebhook {
  readonly name: string;
  readonly url: string;
  /** Absent, the widest within reach. */
  readonly audience?: Audience | undefined;
  /** Absent, the one within reach. */
  readonly organizationId?: string | undefined;
}

export interface WebhookChanges {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly isActive?: boolean | undefined;
}

/** A webhook with its secret, which nobody can learn later. */
export interface IssuedWebhook {
  readonly record: WebhookRecord;
  readonly secret: string;
}

type WebhookRow = RowOf<WebhookRecord>;

interface WebhooksOptions {
  readonly database: WriterDatabase;
  readonly horizon: ChangeHorizon;
  readonly rules: TargetRules;
  readonly sealingSecret: string;
  readonly clock: Clock;
}

const LONGEST_NAME = 100;
const MOST_OF_ONE = 20;

/** How long a replaced secret signs beside the new one. */
const GRACE_MS = 86_400_000;

/** Makes and changes webhooks. @throws WriteRefusal for what cannot be done, and for what is out of reach as if it were not there */
export class Webhooks {
  constructor(private readonly options: WebhooksOptions) {}

  /** For whoever asks over the API: once however often the request is sent, and unreadable to others. */
  writeFor(context: RequestContext): WebhookWrite {
    return (work) =>
      transact({
        transaction: (inTransaction) => this.options.database.write(inTransaction),
        context,
        refusalOf: (error) => (error instanceof WriteRefusal ? error : undefined),
        work: ({ runner }) => work(runner),
        isSecret: true,
      });
  }

  /** It is told of what changes from now on. */
  async create({ reach, createdBy, write }: WebhookActor, { name, url, ...more }: NewWebhook): Promise<IssuedWebhook> {
    const { audience = reach.audiences.at(-1), organizationId = reach.organizationId ?? undefined } = more;
    const { row, secret } = await write(async (runner) => {
      this.#check({ name, url });
      if (audience === undefined || !reach.audiences.includes(audience)) throw unfitAudience();
      if (reach.organizationId !== null && organizationId !== reach.organizationId) throw otherOrganization();
      if (organizationId !== undefined) await assertRoom(runner, organizationId);
      const issued = newSecret();
      const { position } = await this.options.horizon.look(runner);
      const rows = await runner.run<WebhookRow>({
        text: `insert into webhook (id, name, url, audience, organization_id, secret, position, created_at, created_by)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${WEBHOOK_COLUMNS}`,
        values: [uuidv7(), name.trim(), url, audience, organizationId ?? null, this.#seal(issued), position, this.#now(), createdBy],
      });
      return { row: found(rows), secret: issued };
    });
    return { record: webhookOf(row), secret };
  }

  /** What is absent stays. One that is active again is sent what waited, and told of what has changed since. */
  async update({ reach, write }: WebhookActor, id: string, { name, url, isActive }: WebhookChanges): Promise<WebhookRecord> {
    const row = await write(async (runner) => {
      this.#check({ name, url });
      const rows = await runner.run<WebhookRow>({
        text: `update webhook set name = coalesce($4, name), url = coalesce($5, url),
            state = case $6::boolean when true then 'ACTIVE' when false then 'PAUSED' else state end,
            disabled_reason = case when $6::boolean is null then disabled_reason end,
            disabled_at = case when $6::boolean is null then disabled_at end
          where ${WITHIN_REACH} and id = $3 returning ${WEBHOOK_COLUMNS}`,
        values: [...reachValues(reach), id, name?.trim() ?? null, url ?? null, isActive ?? null],
      });
      const updated = found(rows);
      if (isActive === true) {
        await assertCalm(runner, id, this.#now());
        await hasten(runner, id, this.#now());
      }
      return updated;
    });
    return webhookOf(row);
  }

  /** With its log. What is being sent at this moment may still arrive. */
  async delete({ reach, write }: WebhookActor, id: string): Promise<void> {
    await write(async (runner) => {
      found(
        await runner.run({
          text: `delete from webhook where ${WITHIN_REACH} and id = $3 returning id`,
          values: [...reachValues(reach), id],
        }),
      );
    });
  }

  /** Another secret; the one so far signs beside it for a day, one from before it no more. */
  async rotateSecret({ reach, write }: WebhookActor, id: string): Promise<IssuedWebhook> {
    const { row, secret } = await write(async (runner) => {
      const issued = newSecret();
      const rows = await runner.run<WebhookRow>({
        text: `update webhook set secret = $4, previous_secret = secret, previous_secret_until = $5
          where ${WITHIN_REACH} and id = $3 returning ${WEBHOOK_COLUMNS}`,
        values: [...reachValues(reach), id, this.#seal(issued), new Date(this.#now().getTime() + GRACE_MS)],
      });
      return { row: found(rows), secret: issued };
    });
    return { record: webhookOf(row), secret };
  }

  #check({ name, url }: Pick<WebhookChanges, "name" | "url">): void {
    if (name !== undefined && (name.trim() === "" || name.length > LONGEST_NAME)) throw unfitName(LONGEST_NAME);
    const fault = url === undefined ? undefined : this.options.rules.faultOf(url);
    if (fault !== undefined) throw unfitTarget(fault);
  }

  #seal(secret: string): Buffer {
    return seal(secret, this.options.sealingSecret);
  }

  #now(): Date {
    return this.options.clock.now();
  }
}

async function assertRoom(runner: StatementRunner, organizationId: string): Promise<void> {
  const rows = await runner.run({ text: "select from organization where id = $1 and audience <= 3 for update", values: [organizationId] });
  if (rows.length === 0) throw unknownOrganization();
  const [row] = await runner.run<{ isFull: boolean }>({
    text: `select count(*) >= $2 as "isFull" from webhook where organization_id = $1`,
    values: [organizationId, MOST_OF_ONE],
  });
  if (row?.isFull) throw tooMany(MOST_OF_ONE);
}
