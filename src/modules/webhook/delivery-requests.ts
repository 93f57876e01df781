import { v7 as uuidv7 } from "uuid";
import type { Clock } from "../../core/clock.js";
import type { StatementRunner } from "../../core/context.js";
import { enqueue, wakeSenders } from "./delivery-queue.js";
import { assertWithinReach, found, type WebhookActor } from "./webhook-actor.js";
import { testMessage } from "./webhook-message.js";
import { DELIVERY_COLUMNS, type DeliveryRecord, deliveryOf, type RowOf } from "./webhook-record.js";
import { tooOften } from "./webhook-refusals.js";
import { type Reach, reachValues, WITHIN_REACH } from "./webhook-rights.js";

type DeliveryRow = RowOf<DeliveryRecord>;

const MINUTE_MS = 60_000;

/** A webhook may lead to somebody who did not ask for it. */
const MOST_IN_A_MINUTE = 30;

/** Deliveries that somebody asks for: tests, and what is to be sent again. @throws WriteRefusal */
export class DeliveryRequests {
  constructor(private readonly clock: Clock) {}

  /** Sends something that says nothing, once, also while the webhook is at rest. */
  async test({ reach, write }: WebhookActor, id: string): Promise<DeliveryRecord> {
    const row = await write(async (runner) => {
      await assertWithinReach(runner, reach, id);
      const now = this.clock.now();
      await assertCalm(runner, id, now);
      const deliveryId = uuidv7();
      await enqueue(runner, { id: deliveryId, webhookId: id, kind: "TEST", body: testMessage(now) }, now);
      const text = `select ${DELIVERY_COLUMNS} from webhook_delivery where id = $1`;
      return found(await runner.run<DeliveryRow>({ text, values: [deliveryId] }));
    });
    return deliveryOf(row);
  }

  /** Sends a delivery again from now on, under the same id, as if it were new. */
  async replayDelivery({ reach, write }: WebhookActor, id: string): Promise<DeliveryRecord> {
    const row = await write(async (runner) => {
      const replayed = found(await this.#replay(runner, reach, "id = $4", id));
      await assertCalm(runner, replayed.webhookId, this.clock.now());
      return replayed;
    });
    return deliveryOf(row);
  }

  /** The same for every delivery since an instant that was given up. @returns how many */
  async replay({ reach, write }: WebhookActor, id: string, since: Date): Promise<number> {
    return await write(async (runner) => {
      await assertWithinReach(runner, reach, id);
      await assertCalm(runner, id, this.clock.now());
      const which = "webhook_id = $4 and state = 'FAILED' and kind = 'CHANGES' and created_at >= $5";
      return (await this.#replay(runner, reach, which, id, since)).length;
    });
  }

  async #replay(runner: StatementRunner, reach: Reach, which: string, ...values: readonly unknown[]): Promise<DeliveryRow[]> {
    const rows = await runner.run<DeliveryRow>({
      text: `update webhook_delivery set state = 'PENDING', started_at = $3, next_attempt_at = $3, failure_count = 0
        where webhook_id in (select w.id from webhook w where ${WITHIN_REACH}) and ${which} returning ${DELIVERY_COLUMNS}`,
      values: [...reachValues(reach), this.clock.now(), ...values],
    });
    await wakeSenders(runner);
    return rows;
  }
}

/** @throws WriteRefusal when the webhook has been sent much in the last minute, or is about to be */
export async function assertCalm(runner: StatementRunner, webhookId: string, now: Date): Promise<void> {
  const [row] = await runner.run<{ sent: number }>({
    text: `select (select count(*) from webhook_attempt a join webhook_delivery d on d.id = a.delivery_id
          where d.webhook_id = $1 and d.started_at > $2 and a.started_at > $2)::int
        + (select count(*) from webhook_delivery where webhook_id = $1 and state = 'PENDING')::int as sent`,
    values: [webhookId, new Date(now.getTime() - MINUTE_MS)],
  });
  if ((row?.sent ?? 0) > MOST_IN_A_MINUTE) throw tooOften();
}
