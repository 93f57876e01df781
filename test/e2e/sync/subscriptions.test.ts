import { AccessServer } from "../../support/access-server.js";
import { makeOrganization } from "../../support/factories/organizations.js";
import { Subscriber, type SubscriberOptions, TRANSPORTS } from "../../support/sync/subscriber.js";

let server: AccessServer;
let subscribers: Subscriber[];

beforeAll(async () => {
  server = await AccessServer.start({ subscriptions: {} });
});

beforeEach(() => {
  subscribers = [];
});

afterEach(async () => {
  await Promise.all(subscribers.map((subscriber) => subscriber.stop()));
});

afterAll(() => server.stop());

describe.each(TRANSPORTS)("changes over %s", (transport) => {
  const subscribe = (options?: SubscriberOptions): Subscriber => {
    const subscriber = new Subscriber(server.url, transport, options);
    subscribers.push(subscriber);
    return subscriber;
  };
  const make = (name: string): Promise<unknown> => makeOrganization(server.directory.db.owner, { name });

  test("come within a second after a commit, after a first copy", async () => {
    await make("Déjà là");
    const subscriber = await subscribe().upToDate();
    expect(subscriber.told.map(({ node }) => node?.name)).toContain("Déjà là");
    const startedAt = performance.now();
    await make("Nouvelle");
    const change = await subscriber.change("Nouvelle");
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect(change).toMatchObject({ kind: "UPSERT", type: "ORGANIZATION" });
  });
});
