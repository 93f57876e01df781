import { encodeNodeId } from "../../planner/node-id.js";
import { RecordReference } from "../../planner/record-reference.js";
import { cursorOf, type NewestFirstPage } from "../shared/newest-first-page.js";
import { messageIdOf } from "./webhook-message.js";
import type { AttemptRecord, DeliveryRecord, WebhookRecord } from "./webhook-record.js";

/** A record as the schema's types show it, and its uuid. */
export type ShownWebhook = Omit<WebhookRecord, "organizationId"> & { readonly uuid: string; readonly organization: RecordReference | null };
export type ShownDelivery = Omit<DeliveryRecord, "webhookId"> & {
  readonly uuid: string;
  readonly messageId: string;
  readonly attempts: readonly AttemptRecord[];
};

export function shownWebhook({ organizationId, ...record }: WebhookRecord): ShownWebhook {
  const organization = organizationId === null ? null : new RecordReference("Organization", organizationId);
  return { ...record, id: encodeNodeId({ type: "Webhook", uuid: record.id }), uuid: record.id, organization };
}

export function shownDelivery(record: DeliveryRecord, attempts: readonly AttemptRecord[] = []): ShownDelivery {
  const { webhookId: _webhookId, ...rest } = record;
  const id = encodeNodeId({ type: "WebhookDelivery", uuid: record.id });
  return { ...rest, id, uuid: record.id, messageId: messageIdOf(record.id), attempts };
}

export function connectionOf(
  place: Omit<NewestFirstPage<never>, "rows">,
  nodes: readonly { readonly uuid: string }[],
): { readonly edges: readonly object[]; readonly pageInfo: object } {
  // As a prototype: a PageInfo's own properties are taken for the planner's, which stand under their aliases.
  return { edges: nodes.map((node) => ({ cursor: cursorOf({ id: node.uuid }), node })), pageInfo: Object.create(place) as object };
}
