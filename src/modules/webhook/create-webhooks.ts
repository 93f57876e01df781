import type { Clock } from "../../core/clock.js";
import type { Logger } from "../../core/logger.js";
import type { WriterDatabase } from "../../core/writer-database.js";
import { CHANGE_CHANNEL } from "../sync/index.js";
import { AllowedReceivers } from "./address-rules.js";
import { ChangeAnnouncer } from "./change-announcer.js";
import { DELIVERY_CHANNEL, DeliveryQueue } from "./delivery-queue.js";
import { DeliveryRequests } from "./delivery-requests.js";
import { DeliverySender } from "./delivery-sender.js";
import type { DisabledNotices } from "./disabled-notices.js";
import { FeedHorizon } from "./feed-horizon.js";
import { TargetClient } from "./target-client.js";
import { TargetRules } from "./target-rules.js";
import { Webhooks } from "./webhook.service.js";
import { WebhookLog } from "./webhook-log.js";
import { WebhookWorker } from "./webhook-worker.js";

export interface WebhookSettings {
  /** Host names, addresses and networks of receivers that need not be public, as `intranet.example` or `10.0.0.0/8`. */
  readonly allowedReceivers: readonly string[];
  /** Whether a receiver may do without TLS. */
  readonly allowsHttp: boolean;
  /** Milliseconds that a receiver has to answer. */
  readonly timeoutMs: number;
  /** Milliseconds within which a webhook is told of changes once. */
  readonly intervalMs: number;
}

interface WebhooksDependencies {
  readonly settings: WebhookSettings;
  readonly database: WriterDatabase;
  /** With which the secrets are sealed. */
  readonly sealingSecret: string;
  readonly userAgent: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Told, in the transaction, of a webhook that is given up. */
  readonly notices?: Pick<DisabledNotices, "enqueue">;
}

interface WebhookParts {
  readonly webhooks: Webhooks;
  readonly requests: DeliveryRequests;
  readonly log: WebhookLog;
  readonly announcer: ChangeAnnouncer;
  readonly sender: DeliverySender;
  readonly worker: WebhookWorker;
}

/** Notifications on these may mean work for the worker. */
export const WEBHOOK_CHANNELS: readonly string[] = [CHANGE_CHANNEL, DELIVERY_CHANNEL];

/** What a claim outlasts an attempt by. */
const CLAIM_MARGIN_MS = 15_000;

/** All that webhooks are made of, over one database. Nothing is sent before the worker is woken. */
export function createWebhooks(dependencies: WebhooksDependencies): WebhookParts {
  const { settings, database, sealingSecret, userAgent, clock, log, notices } = dependencies;
  const rules = new TargetRules({ allowed: new AllowedReceivers(settings.allowedReceivers), allowsHttp: settings.allowsHttp });
  const client = new TargetClient({ rules, timeoutMs: settings.timeoutMs, userAgent });
  const horizon = new FeedHorizon();
  const queue = new DeliveryQueue(database, settings.timeoutMs + CLAIM_MARGIN_MS, notices && ((runner, id) => notices.enqueue(runner, id)));
  const sender = new DeliverySender({ queue, client, sealingSecret, clock, log });
  const announcer = new ChangeAnnouncer({ database, horizon, clock, intervalMs: settings.intervalMs });
  return {
    webhooks: new Webhooks({ database, horizon, rules, sealingSecret, clock }),
    requests: new DeliveryRequests(clock),
    log: new WebhookLog(database.writer()),
    announcer,
    sender,
    worker: new WebhookWorker({ announcer, sender, queue, clock, log }),
  };
}
