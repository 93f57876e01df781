import type { StatementRunner } from "../../core/context.js";
import { countOf, type NewestFirstList, type NewestFirstPage, type PageRequest, readNewestFirst } from "../shared/newest-first-page.js";
import {
  ATTEMPT_COLUMNS,
  type AttemptRecord,
  attemptOf,
  DELIVERY_COLUMNS,
  type DeliveryRecord,
  deliveryOf,
  type RowOf,
  WEBHOOK_COLUMNS,
  type WebhookRecord,
  webhookOf,
} from "./webhook-record.js";
import { type Reach, reachValues, WITHIN_REACH } from "./webhook-rights.js";

type Page<Record> = Omit<NewestFirstPage<never>, "rows"> & { readonly records: readonly Record[] };

/** Webhooks and what became of their deliveries, as far as somebody reaches. */
export class WebhookLog {
  constructor(private readonly runner: StatementRunner) {}

  async page(reach: Reach, request: PageRequest): Promise<Page<WebhookRecord>> {
    const { rows, ...place } = await readNewestFirst<RowOf<WebhookRecord>>(this.runner, webhooksOf(reach), request);
    return { ...place, records: rows.map(webhookOf) };
  }

  count(reach: Reach): Promise<number> {
    return countOf(this.runner, webhooksOf(reach));
  }

  async find(reach: Reach, id: string): Promise<WebhookRecord | undefined> {
    const [row] = await this.runner.run<RowOf<WebhookRecord>>({
      text: `select ${WEBHOOK_COLUMNS} from webhook where ${WITHIN_REACH} and id = $3`,
      values: [...reachValues(reach), id],
    });
    return row && webhookOf(row);
  }

  async deliveries(webhookId: string, request: PageRequest): Promise<Page<DeliveryRecord>> {
    const { rows, ...place } = await readNewestFirst<RowOf<DeliveryRecord>>(this.runner, deliveriesOf(webhookId), request);
    return { ...place, records: rows.map(deliveryOf) };
  }

  countDeliveries(webhookId: string): Promise<number> {
    return countOf(this.runner, deliveriesOf(webhookId));
  }

  /** By delivery, the first attempt first. */
  async attempts(deliveryIds: readonly string[]): Promise<ReadonlyMap<string, readonly AttemptRecord[]>> {
    const rows = await this.runner.run<RowOf<AttemptRecord>>({
      text: `select ${ATTEMPT_COLUMNS} from webhook_attempt where delivery_id = any($1) order by delivery_id, number`,
      values: [deliveryIds],
    });
    const attempts = new Map<string, AttemptRecord[]>();
    for (const row of rows) attempts.set(row.deliveryId, [...(attempts.get(row.deliveryId) ?? []), attemptOf(row)]);
    return attempts;
  }
}

function webhooksOf(reach: Reach): NewestFirstList {
  return { table: "webhook", columns: WEBHOOK_COLUMNS, where: WITHIN_REACH, values: reachValues(reach) };
}

function deliveriesOf(webhookId: string): NewestFirstList {
  return { table: "webhook_delivery", columns: DELIVERY_COLUMNS, where: "webhook_id = $1", values: [webhookId] };
}
