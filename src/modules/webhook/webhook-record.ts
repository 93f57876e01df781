import type { Audience } from "../../core/audience.js";

/** A webhook as it may be shown: all but its secrets. */
export interface WebhookRecord {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly audience: Audience;
  readonly organizationId: string | null;
  readonly state: "ACTIVE" | "PAUSED" | "DISABLED";
  readonly disabledReason: "GONE" | "FAILING" | null;
  readonly disabledAt: Date | null;
  readonly previousSecretUntil: Date | null;
  readonly announcedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly createdAt: Date;
  readonly createdBy: string;
}

/** What a webhook was told, or is to be. */
export interface DeliveryRecord {
  readonly id: string;
  readonly webhookId: string;
  readonly kind: "CHANGES" | "TEST";
  readonly state: "PENDING" | "DELIVERED" | "FAILED";
  readonly body: string;
  readonly createdAt: Date;
  readonly nextAttemptAt: Date | null;
}

export interface AttemptRecord {
  readonly deliveryId: string;
  readonly number: number;
  readonly startedAt: Date;
  /** Milliseconds. */
  readonly duration: number | null;
  readonly status: number | null;
  readonly failure: string | null;
}

/** As the columns below give it: instants in milliseconds. */
export type RowOf<Row> = { readonly [Key in keyof Row]: Date extends Row[Key] ? Exclude<Row[Key], Date> | number : Row[Key] };

const instant = (column: string, name: string): string => `(extract(epoch from ${column}) * 1000)::float8 as "${name}"`;

export const WEBHOOK_COLUMNS = [
  "id",
  "name",
  "url",
  "audience",
  'organization_id as "organizationId"',
  "state",
  'disabled_reason as "disabledReason"',
  instant("disabled_at", "disabledAt"),
  instant("previous_secret_until", "previousSecretUntil"),
  instant("announced_at", "announcedAt"),
  instant("delivered_at", "deliveredAt"),
  instant("created_at", "createdAt"),
  'created_by as "createdBy"',
].join(", ");

export const DELIVERY_COLUMNS = [
  "id",
  'webhook_id as "webhookId"',
  "kind",
  "state",
  "body",
  instant("created_at", "createdAt"),
  instant("next_attempt_at", "nextAttemptAt"),
].join(", ");

export const ATTEMPT_COLUMNS = [
  'delivery_id as "deliveryId"',
  "number",
  instant("started_at", "startedAt"),
  "duration_ms as duration",
  "status",
  "failure",
].join(", ");

export function webhookOf(row: RowOf<WebhookRecord>): WebhookRecord {
  return {
    ...row,
    disabledAt: dateOf(row.disabledAt),
    previousSecretUntil: dateOf(row.previousSecretUntil),
    announcedAt: dateOf(row.announcedAt),
    deliveredAt: dateOf(row.deliveredAt),
    createdAt: new Date(row.createdAt),
  };
}

export function deliveryOf(row: RowOf<DeliveryRecord>): DeliveryRecord {
  return { ...row, createdAt: new Date(row.createdAt), nextAttemptAt: dateOf(row.nextAttemptAt) };
}

export function attemptOf(row: RowOf<AttemptRecord>): AttemptRecord {
  return { ...row, startedAt: new Date(row.startedAt) };
}

function dateOf(milliseconds: number | null): Date | null {
  return milliseconds === null ? null : new Date(milliseconds);
}
