import { Database } from "../../src/database/database.js";
import { Retention } from "../../src/modules/privacy/retention.js";
import { silentLog, TEST_LIMITS } from "./database-server.js";

/** Another process that does the day's retention on the database of the arguments: its address and secret. */
const [ownerUrl = "", secret = ""] = process.argv.slice(2);
const database = new Database({ ...TEST_LIMITS, ownerUrl, secret, log: silentLog });
const clock = { now: () => new Date("2026-11-23T10:00:00.000Z") };
await new Retention((work) => database.write(work), { request: async () => undefined, forget: async () => undefined }, clock).run();
await database.close();
