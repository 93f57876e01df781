import type { StatementRunner } from "../../core/context.js";
import type { WriterDatabase } from "../../core/writer-database.js";
import type { Answer } from "./target-client.js";

/** One attempt that this process has to make, and nobody else. */
export interface Claim {
  readonly deliveryId: string;
  readonly webhookId: string;
  /** From 1; a later one says that this one's claim has run out. */
  readonly attempt: number;
  /** How many of the present schedule's attempts have failed. */
  readonly failures: number;
  readonly kind: "CHANGES" | "TEST";
  readonly body: string;
  readonly url: string;
  readonly secret: Buffer;
  /** Signs too while the receiver changes over to the new one. */
  readonly previousSecret: Buffer | null;
  /** From when on somebody else may claim the webhook. */
  readonly claimedUntil: Date;
}

/** What follows from an attempt. */
export interface Outcome {
  readonly answer: Answer;
  readonly durationMs: number;
  /** Absent when it is not tried again. */
  readonly nextAttemptAt?: Date | undefined;
  /** Why nothing more is sent to this webhook, unless it was reached since the delivery's first attempt. */
  readonly disable?: "GONE" | "FAILING" | undefined;
}

/** On which any process hears that something is to be sent. */
export const DELIVERY_CHANNEL = "maillage_webhook";

/** A delivery that may be sent: of a webhook at rest, only a test. */
const SENDABLE = "d.state = 'PENDING' and (w.state = 'ACTIVE' or d.kind = 'TEST')";

/**
 * Deliveries as jobs. A process claims a webhook for as long as an attempt may last, so that no two send to it at once; when it dies
 * the claim runs out, and the same delivery goes out again under the same id.
 */
export class DeliveryQueue {
  constructor(
    private readonly database: WriterDatabase,
    /** How long a claim lasts: longer than any attempt. */
    private readonly claimMs: number,
    /** In the transaction that gives a webhook up. */
    private readonly onDisabled: (runner: StatementRunner, webhookId: string) => Promise<void> = async () => undefined,
  ) {}

  /** The delivery that has been due longest, of a webhook that nobody sends to. */
  async claim(now: Date): Promise<Claim | undefined> {
    return await this.database.write(async (runner) => {
      const [free] = await runner.run<{ id: string }>({
        text: `select w.id from webhook_delivery d join webhook w on w.id = d.webhook_id
          where ${SENDABLE} and d.next_attempt_at <= $1 and (w.busy_until is null or w.busy_until <= $1)
          order by d.next_attempt_at limit 1 for update of w skip locked`,
        values: [now],
      });
      return free && (await this.#begin(runner, free.id, now));
    });
  }

  /** Keeps what became of an attempt, unless its claim has run out and another was begun. */
  async settle(claim: Claim, { answer, durationMs, nextAttemptAt, disable }: Outcome, now: Date): Promise<void> {
    const { deliveryId, webhookId, attempt, claimedUntil } = claim;
    const isDelivered = answer.failure === undefined;
    await this.database.write(async (runner) => {
      await runner.run({ text: "select from webhook where id = $1 for update", values: [webhookId] });
      const [delivery] = await runner.run<{ isUnreached: boolean }>({
        text: `update webhook_delivery d set state = $3, next_attempt_at = $4, failure_count = failure_count + $5
          from webhook w where w.id = d.webhook_id and d.id = $1 and d.attempt_count = $2 and d.state = 'PENDING'
          returning coalesce(w.delivered_at < d.started_at, true) as "isUnreached"`,
        values: [deliveryId, attempt, stateAfter(isDelivered, nextAttemptAt), nextAttemptAt ?? null, isDelivered ? 0 : 1],
      });
      if (!delivery) return;
      await runner.run({
        text: "update webhook_attempt set duration_ms = $3, status = $4, failure = $5 where delivery_id = $1 and number = $2",
        values: [deliveryId, attempt, Math.round(durationMs), answer.status ?? null, answer.failure ?? null],
      });
      await runner.run({
        text: `update webhook set busy_until = nullif(busy_until, $4), delivered_at = case when $2 then $3 else delivered_at end
          where id = $1`,
        values: [webhookId, isDelivered, now, claimedUntil],
      });
      if (isDelivered) await hasten(runner, webhookId, now);
      if (disable === "GONE" || (disable && delivery.isUnreached)) {
        const disabled = await runner.run({
          text: "update webhook set state = 'DISABLED', disabled_reason = $2, disabled_at = $3 where id = $1 and state <> 'DISABLED' returning 1",
          values: [webhookId, disable, now],
        });
        if (disabled.length > 0) await this.onDisabled(runner, webhookId);
      }
    });
  }

  /** When the next delivery can be claimed; undefined when none waits. */
  async nextDueAt(): Promise<Date | undefined> {
    const [row] = await this.database.writer().run<{ dueAt: number | null }>({
      text: `select (extract(epoch from min(greatest(d.next_attempt_at, w.busy_until))) * 1000)::float8 as "dueAt"
        from webhook_delivery d join webhook w on w.id = d.webhook_id where ${SENDABLE}`,
      values: [],
    });
    return row?.dueAt == null ? undefined : new Date(row.dueAt);
  }

  /** Forgets what has ended before. @returns how many */
  async forget(before: Date): Promise<number> {
    const forgotten = await this.database.writer().run({
      text: "delete from webhook_delivery where created_at < $1 and state <> 'PENDING' returning 1",
      values: [before],
    });
    return forgotten.length;
  }

  async #begin(runner: StatementRunner, webhookId: string, now: Date): Promise<Claim | undefined> {
    const claimedUntil = new Date(now.getTime() + this.claimMs);
    const [begun] = await runner.run<Omit<Claim, "claimedUntil">>({
      text: `update webhook_delivery d set attempt_count = attempt_count + 1, next_attempt_at = $3
        from webhook w where w.id = d.webhook_id and d.id = (
          select d.id from webhook_delivery d join webhook w on w.id = d.webhook_id
          where w.id = $1 and ${SENDABLE} and d.next_attempt_at <= $2 and (w.busy_until is null or w.busy_until <= $2)
          order by d.next_attempt_at, d.id limit 1)
        returning d.id as "deliveryId", w.id as "webhookId", d.attempt_count as attempt, d.failure_count as failures, d.kind, d.body,
          w.url, w.secret, case when w.previous_secret_until > $2 then w.previous_secret end as "previousSecret"`,
      values: [webhookId, now, claimedUntil],
    });
    // Somebody else has sent it while this transaction waited for a snapshot.
    if (!begun) return undefined;
    await runner.run({ text: "update webhook set busy_until = $2 where id = $1", values: [webhookId, claimedUntil] });
    await runner.run({
      text: "update webhook_attempt set failure = 'INTERRUPTED' where delivery_id = $1 and duration_ms is null and failure is null",
      values: [begun.deliveryId],
    });
    await runner.run({
      text: "insert into webhook_attempt (delivery_id, number, started_at) values ($1, $2, $3)",
      values: [begun.deliveryId, begun.attempt, now],
    });
    return { ...begun, claimedUntil };
  }
}

/** A delivery that comes to be with the transaction, due at once. */
export async function enqueue(
  runner: StatementRunner,
  delivery: { readonly id: string; readonly webhookId: string; readonly kind: Claim["kind"]; readonly body: string },
  now: Date,
): Promise<void> {
  await runner.run({
    text: `insert into webhook_delivery (id, webhook_id, kind, body, created_at, started_at, next_attempt_at)
      values ($1, $2, $3, $4, $5, $5, $5)`,
    values: [delivery.id, delivery.webhookId, delivery.kind, delivery.body, now],
  });
  await wakeSenders(runner);
}

/** With the end of the transaction. */
export async function wakeSenders(runner: StatementRunner): Promise<void> {
  await runner.run({ text: "select pg_notify($1, '')", values: [DELIVERY_CHANNEL] });
}

/** What waits to be tried again is due: the receiver answers, or somebody says that it does. What came since may then be announced. */
export async function hasten(runner: StatementRunner, webhookId: string, now: Date): Promise<void> {
  await runner.run({
    text: "update webhook_delivery set next_attempt_at = $2 where webhook_id = $1 and state = 'PENDING' and next_attempt_at > $2",
    values: [webhookId, now],
  });
  await wakeSenders(runner);
}

function stateAfter(isDelivered: boolean, nextAttemptAt: Date | undefined): string {
  if (isDelivered) return "DELIVERED";
  return nextAttemptAt ? "PENDING" : "FAILED";
}
