import { bundlePortal } from "../../../src/server/portal/build/portal-bundle.js";
import { StoredOperations } from "../../../src/server/stored-operations.js";
import { IdempotencyKeys } from "../../../src/writer/idempotency-keys.js";
import { AccessServer, TestClock } from "../../support/access-server.js";
import { WORLD_TODAY, type World } from "../../support/world.js";
import { createWorldDatabase } from "../../support/world-database.js";
import { serveWebhooks } from "./portal-webhooks.js";

export interface PortalServer {
  readonly server: AccessServer;
  readonly world: World;
}

/** The real server on the world's day, with the portal as it is built and nothing but stored operations. */
export async function startPortalServer(options: Parameters<typeof AccessServer.start>[0] = {}): Promise<PortalServer> {
  await bundlePortal();
  const { config, ...others } = options;
  const { db: database, world } = await createWorldDatabase();
  const server = await AccessServer.start({
    database,
    clock: new TestClock(new Date(`${WORLD_TODAY}T10:00:00.000Z`)),
    storedOperations: StoredOperations.load(),
    ...others,
    config: { onlyStoredOperations: true, ...config },
  });
  const { services, db } = server.directory;
  services.with(IdempotencyKeys, new IdempotencyKeys(db.database.writer(), "secret of the tests"));
  serveWebhooks(server);
  return { server, world };
}
