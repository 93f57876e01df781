import { Database } from "../../src/database/database.js";
import { createWebhooks } from "../../src/modules/webhook/index.js";

/** A process that announces and sends what is due, once, and says when it has: tests end it wherever they like. */
const [ownerUrl = "", secret = "", receiver = ""] = process.argv.slice(2);
const silent = (): void => undefined;
const log = { debug: silent, info: silent, warn: silent, error: silent };

const database = new Database({
  ownerUrl,
  secret,
  log,
  connections: 8,
  statementTimeoutMs: 10_000,
  connectionTimeoutMs: 5_000,
  idleTransactionTimeoutMs: 30_000,
});
const { announcer, sender } = createWebhooks({
  settings: { allowedReceivers: [receiver], allowsHttp: true, timeoutMs: 5_000, intervalMs: 0 },
  database,
  sealingSecret: "seal of the tests",
  userAgent: "Maillage/test",
  clock: { now: () => new Date() },
  log,
});
await announcer.announce();
await sender.drain();
await database.close();
