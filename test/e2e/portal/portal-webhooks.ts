import { createWebhooks, DeliveryRequests, WebhookLog, Webhooks } from "../../../src/modules/webhook/index.js";
import type { AccessServer } from "../../support/access-server.js";

/** Webhooks as the server has them, to receivers of this machine; nothing leaves before it is asked to. */
export function serveWebhooks(server: AccessServer): ReturnType<typeof createWebhooks> {
  const { db, services } = server.directory;
  const silent = () => undefined;
  const webhooks = createWebhooks({
    settings: { allowedReceivers: ["127.0.0.1"], allowsHttp: true, timeoutMs: 2_000, intervalMs: 5_000 },
    database: db.database,
    sealingSecret: "seal of the tests",
    userAgent: "Maillage/test",
    clock: server.clock,
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  services.with(Webhooks, webhooks.webhooks).with(WebhookLog, webhooks.log).with(DeliveryRequests, webhooks.requests);
  return webhooks;
}
