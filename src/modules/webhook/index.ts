export { createWebhooks, WEBHOOK_CHANNELS, type WebhookSettings } from "./create-webhooks.js";
export { Webhooks } from "./webhook.service.js";
export { WebhookLog } from "./webhook-log.js";
