import { NotificationListener } from "../../../src/database/notification-listener.js";
import { LiveNetwork } from "../../../src/modules/network/index.js";
import { CHANGE_CHANNEL } from "../../../src/modules/sync/index.js";
import { silentLog } from "../../support/database-server.js";
import { TestDirectory } from "../../support/directory.js";
import { makeOrganization, makeRelationship } from "../../support/factories/organizations.js";
import { until } from "../../support/until.js";

it("the network knows of a change within a second of its commit, told by the database", async () => {
  const directory = await TestDirectory.create();
  const { db, services } = directory;
  const network = services.get(LiveNetwork);
  const listener = new NotificationListener({ ownerUrl: db.url, secret: db.secret, connectionTimeoutMs: 5_000, log: silentLog });
  listener.on(CHANGE_CHANNEL, () => network.wake());
  try {
    await listener.start();
    await until(() => network.figures().isReady || undefined);
    const [one, other] = [await makeOrganization(db.owner, {}), await makeOrganization(db.owner, {})];
    await makeRelationship(db.owner, { fromId: one.id, toId: other.id });
    const committed = performance.now();
    await until(() => network.figures().ties === 1 || undefined);
    expect(performance.now() - committed).toBeLessThan(1_000);
  } finally {
    await listener.stop();
    await network.stop();
    await directory.drop();
  }
});
