import pg from "pg";
import { AccessServer } from "../../support/access-server.js";
import { makeContactPoint, makeOrganization } from "../../support/factories/organizations.js";
import { Subscriber, type SubscriberOptions, TRANSPORTS } from "../../support/sync/subscriber.js";
import { until } from "../../support/until.js";

let server: AccessServer;
let subscribers: Subscriber[];

beforeAll(async () => {
  server = await AccessServer.start({ subscriptions: { confirmEveryMs: 100 } });
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
  let made = 0;
  /** @param audience the rank of those who see it: 0 is PUBLIC, 1 MEMBER */
  const make = async (audience: 0 | 1 = 0, db: pg.Pool | pg.Client = server.directory.db.owner): Promise<{ id: string; name: string }> => {
    made += 1;
    const name = `${transport} ${made}`;
    const { id } = await makeOrganization(db, { name, declaredAudience: audience });
    return { id, name };
  };
  const key = async (grant: Parameters<AccessServer["newKey"]>[0]): Promise<{ readonly id: string; readonly secret: string }> =>
    await server.newKey({ scopes: ["read", "sync"], ...grant });

  test("come within a second after a commit, after a first copy", async () => {
    const before = await make();
    const subscriber = await subscribe().upToDate();
    expect(subscriber.told.map(({ node }) => node?.name)).toContain(before.name);
    const startedAt = performance.now();
    const { name } = await make();
    expect(await subscriber.change(name)).toMatchObject({ kind: "UPSERT", type: "ORGANIZATION" });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  test("are those of the query, in the same words", async () => {
    await make();
    const { pages } = await subscribe({ variables: { first: 500, types: ["ORGANIZATION"] } }).upToDate();
    const query = (pages: Subscriber["pages"]) => pages.flatMap(({ changes }) => changes.map((change) => JSON.stringify(change)));
    const { body } = await server.ask(
      `{ changes(first: 500, types: [ORGANIZATION]) { cursor hasMore expiresAt changes { kind type id at reason identifiers { scheme value source }
        node { id ... on Organization { name contactPoints { value } } } } } }`,
    );
    expect(query(pages)).toEqual(query([(body.data as unknown as { changes: Subscriber["pages"][number] }).changes]));
  });

  test("resume after the last cursor, without loss and without repeats", async () => {
    const first = await subscribe({ variables: { types: ["ORGANIZATION"], first: 2 } }).upToDate();
    await first.stop();
    const { name: one } = await make();
    const { name: other } = await make();
    const second = await subscribe({ variables: { after: first.cursor, types: ["ORGANIZATION"], first: 1 } }).upToDate();
    expect(second.told.map(({ node }) => node?.name)).toEqual([one, other]);
    const third = await subscribe({ variables: { after: second.cursor, types: ["ORGANIZATION"] } }).upToDate();
    expect(third.pages).toMatchObject([{ changes: [], hasMore: false }]);
  });

  test("tell PUBLIC nothing of what MEMBER is told", async () => {
    const member = await subscribe({ key: (await key({ audience: "MEMBER" })).secret }).upToDate();
    const anyone = await subscribe().upToDate();
    const pagesBefore = anyone.pages.length;
    const hidden = await make(1);
    const shown = await make();
    expect(await member.change(hidden.name)).toMatchObject({ kind: "UPSERT" });
    await anyone.change(shown.name);
    await makeContactPoint(server.directory.db.owner, { organizationId: shown.id, declaredAudience: 1, value: "01 23 45 67 89" });
    await until(() => (JSON.stringify(member.told).includes("01 23 45 67 89") ? true : undefined));
    const last = await make();
    await anyone.change(last.name);
    expect(anyone.pages).toHaveLength(pagesBefore + 2);
    expect(JSON.stringify(anyone.pages)).not.toMatch(new RegExp(`${hidden.name}"|01 23 45`));
  });

  test("that commit late are told, and hold up those committed before only until then", async () => {
    const subscriber = await subscribe().upToDate();
    const late = new pg.Client({ connectionString: server.directory.db.url, options: "-c search_path=directory,public" });
    await late.connect();
    try {
      await late.query("begin");
      const written = await make(0, late);
      const committed = await make();
      expect(subscriber.told.map(({ node }) => node?.name)).not.toContain(committed.name);
      await late.query("commit");
      await subscriber.change(written.name);
      await subscriber.change(committed.name);
    } finally {
      await late.end();
    }
  });

  test("are told once an older transaction ends that wrote nothing and so notifies nobody", async () => {
    const subscriber = await subscribe().upToDate();
    const idle = new pg.Client({ connectionString: server.directory.db.url });
    await idle.connect();
    await idle.query("begin");
    await idle.query("select pg_current_xact_id()");
    const { name } = await make();
    await idle.query("rollback");
    await idle.end();
    await subscriber.change(name);
  });

  test("go on after every connection to the database was lost", async () => {
    const subscriber = await subscribe().upToDate();
    await server.directory.db.owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    const { name } = await until(() => make().catch(() => undefined));
    expect(await subscriber.change(name)).toMatchObject({ kind: "UPSERT" });
    const known = subscriber.told.length;
    await make();
    await until(() => (subscriber.told.length > known ? true : undefined));
    expect(subscriber.errors).toEqual([]);
  });

  test("end when their key is revoked", async () => {
    const { id, secret } = await key({ audience: "MEMBER" });
    const subscriber = await subscribe({ key: secret }).upToDate();
    await server.directory.db.owner.query("update api_key set revoked_at = $2 where id = $1", [id, server.clock.now()]);
    if (transport === "websocket") expect(await subscriber.end()).toMatchObject({ code: 4403 });
    else expect(await subscriber.error()).toMatchObject({ extensions: { code: "UNAUTHENTICATED", reason: "REVOKED_KEY" } });
    const told = subscriber.told.length;
    const fence = await subscribe({ key: (await key({ audience: "MEMBER" })).secret }).upToDate();
    await fence.change((await make()).name);
    expect(subscriber.told).toHaveLength(told);
  });

  test("need the scope `sync`, and a cursor of the same audience", async () => {
    const reader = subscribe({ key: (await server.newKey({ audience: "MEMBER", scopes: ["read"] })).secret });
    expect(await reader.error()).toMatchObject({ extensions: { code: "FORBIDDEN" } });
    const { cursor } = await subscribe().upToDate();
    const foreign = subscribe({ key: (await key({ audience: "MEMBER" })).secret, variables: { after: cursor } });
    expect(await foreign.error()).toMatchObject({ extensions: { code: "RESYNC_REQUIRED", reason: "OTHER_SCOPE" } });
  });

  test.each([
    ["a query", "{ viewer { audience } }", {}, "BAD_USER_INPUT"],
    ["a write", 'mutation { acknowledgeChanges(input: { cursor: "x" }) { __typename } }', {}, "BAD_USER_INPUT"],
    ["what is no GraphQL", "subscription {", {}, "GRAPHQL_PARSE_FAILED"],
    ["a field that is not there", "subscription { changes { nothing } }", {}, "GRAPHQL_VALIDATION_FAILED"],
    ["two roots", "subscription { changes { cursor } other: changes { cursor } }", {}, "GRAPHQL_VALIDATION_FAILED"],
    ["a conditional root", "subscription ($on: Boolean = true) { ... @include(if: $on) { changes { cursor } } }", {}, "BAD_USER_INPUT"],
    ["a wrong variable", "subscription ($first: Int) { changes(first: $first) { cursor } }", { first: "many" }, "BAD_USER_INPUT"],
    ["a page too large", "subscription { changes(first: 501) { cursor } }", {}, "INVALID_PAGE"],
    ["an invented cursor", 'subscription { changes(after: "x") { cursor } }', {}, "RESYNC_REQUIRED"],
    [
      "what PostgreSQL cannot hold",
      "subscription ($after: String) { changes(after: $after) { cursor } }",
      { after: "\0" },
      "BAD_USER_INPUT",
    ],
  ])("refuse %s", async (_what, query, variables, code) => {
    expect(await subscribe({ query, variables }).error()).toMatchObject({ extensions: { code } });
  });

  test("take a selection under other names, by fragments and literals", async () => {
    const { cursor } = await subscribe({ variables: { types: ["ORGANIZATION"] } }).upToDate();
    const query = `subscription Mine { told: changes(after: "${cursor}", types: ORGANIZATION) { ...Page changes { ...Told } all: changes { id } __typename } }
      fragment Page on ChangePage { changes { id } } fragment Told on Change { node { ... on Organization { known: name } } }`;
    const seen = subscribe({ query });
    const { name } = await make();
    const page = await until(() =>
      (seen.raw as { told: { changes: unknown[]; all: unknown[] } }[]).find(({ told }) => told.all.length > 0),
    );
    expect(Object.keys(page.told)).toEqual(["changes", "all", "__typename"]);
    expect(page.told.changes).toEqual([{ id: expect.any(String), node: { known: name } }]);
  });

  test("are counted and logged, without what proves who asked", async () => {
    const { id, secret } = await key({ audience: "MEMBER" });
    const open = async (): Promise<number> => {
      const text = await (await fetch(`${server.url}/metrics`)).text();
      return Number(new RegExp(`maillage_subscriptions\\{transport="${transport}"\\} (\\d+)`).exec(text)?.[1]);
    };
    await until(async () => ((await open()) === 0 ? true : undefined));
    const subscriber = await subscribe({ key: secret }).upToDate();
    expect(await open()).toBe(1);
    await subscriber.stop();
    await until(async () => ((await open()) === 0 ? true : undefined));
    const line = server.log.find((text) => text.startsWith("Subscription ") && text.includes(id));
    expect(JSON.parse(line?.slice("Subscription ".length) ?? "")).toMatchObject({
      transport,
      audience: "MEMBER",
      keyId: id,
      pages: expect.any(Number),
    });
    expect(server.log.join("\n")).not.toContain(secret);
  });
});
