export { createWebhooks, WEBHOOK_CHANNELS } from "./create-webhooks.js";
export { DeliveryRequests } from "./delivery-requests.js";
export { DisabledNotices, WEBHOOK_JOBS } from "./disabled-notices.js";
export { FeedHorizon } from "./feed-horizon.js";
export { Webhooks } from "./webhook.service.js";
export { WebhookLog } from "./webhook-log.js";
