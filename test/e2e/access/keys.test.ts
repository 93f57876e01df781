import { setTimeout as wait } from "node:timers/promises";
import { AccessServer } from "../../support/access-server.js";
import { makeOrganization } from "../../support/factories/organizations.js";

let server: AccessServer;

beforeAll(async () => {
  server = await AccessServer.start();
});

afterAll(() => server.stop());

const WHO = "{ viewer { audience scopes organization { name } } }";

describe("without a credential", () => {
  it("anyone is PUBLIC, who may read", async () => {
    const { status, body } = await server.ask(WHO);
    expect([status, body.data]).toEqual([200, { viewer: { audience: "PUBLIC", scopes: ["read"], organization: null } }]);
  });
});

describe("a key", () => {
  it.each(["MEMBER", "COMMITTEE", "STAFF"])("of %s makes its bearer so", async (audience) => {
    const { secret } = await server.newKey({ audience });
    const { body } = await server.ask(WHO, { key: secret });
    expect(body.data).toMatchObject({ viewer: { audience } });
  });

  it("reads through the connections of its audience", async () => {
    const { id } = await makeOrganization(server.directory.db.owner, { name: "Réservée aux membres", declaredAudience: 1 });
    const count = `{ organizations { totalCount } }`;
    const { secret } = await server.newKey({ audience: "MEMBER" });
    const totals = [await server.ask(count), await server.ask(count, { key: secret })].map(({ body }) => body.data);
    expect(totals).toEqual([{ organizations: { totalCount: 0 } }, { organizations: { totalCount: 1 } }]);
    await server.directory.db.owner.query("delete from organization where id = $1", [id]);
  });

  it("may do what it was given to do, and read", async () => {
    const { secret } = await server.newKey({ scopes: ["sync"] });
    expect((await server.ask(WHO, { key: secret })).body.data).toMatchObject({ viewer: { scopes: ["read", "sync"] } });
  });

  it("is kept as a hash that its secret cannot be read from", async () => {
    const { id, secret } = await server.newKey();
    const { rows } = await server.directory.db.owner.query("select * from api_key where id = $1", [id]);
    expect(rows[0].secret_hash).toHaveLength(32);
    expect(JSON.stringify(rows[0])).not.toContain(secret.slice(17, 60));
  });

  it("is seen by no audience's role", async () => {
    await server.newKey();
    for (const audience of ["PUBLIC", "MEMBER", "COMMITTEE", "STAFF"] as const) {
      const reader = server.directory.db.database.reader(audience);
      expect(await reader.run({ text: "select id from api_key", values: [] })).toEqual([]);
      await expect(reader.run({ text: "select id from directory.api_key", values: [] })).rejects.toMatchObject({ code: "42501" });
    }
  });
});

describe("a credential that proves nothing is refused, never taken for none", () => {
  const ask = (authorization: string) => server.ask(WHO, { authorization, headers: { "accept-language": "en" } });

  it("whatever its form", async () => {
    const { secret } = await server.newKey();
    const other = await server.newKey();
    const mixed = secret.slice(0, 16) + other.secret.slice(16);
    const cases: readonly (readonly [authorization: string, reason: string])[] = [
      ["", "MALFORMED"],
      ["Bearer", "MALFORMED"],
      ["Bearer ", "MALFORMED"],
      [secret, "MALFORMED"],
      [`Basic ${Buffer.from(`x:${secret}`).toString("base64")}`, "MALFORMED"],
      [`Bearer ${secret} ${secret}`, "MALFORMED"],
      [`Bearer ${secret.slice(0, -1)}`, "MALFORMED"],
      [`Bearer ${secret}0`, "MALFORMED"],
      [`Bearer ${secret.replace(/.$/, (last) => (last === "A" ? "B" : "A"))}`, "MALFORMED"],
      [`Bearer ${secret.slice(0, 30)}${secret[30] === "x" ? "y" : "x"}${secret.slice(31)}`, "MALFORMED"],
      [`Bearer ${secret.toUpperCase()}`, "MALFORMED"],
      [`Bearer ${mixed}`, "MALFORMED"],
      [`Bearer ${"a".repeat(9_000)}`, "MALFORMED"],
      ["Bearer null", "MALFORMED"],
      ["Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", "TOKENS_NOT_ACCEPTED"],
    ];
    for (const [authorization, reason] of cases) {
      const { status, headers, body } = await ask(authorization);
      expect([authorization, status, body.errors?.[0]?.extensions]).toEqual([
        authorization,
        401,
        expect.objectContaining({ code: "UNAUTHENTICATED", reason, remedy: expect.any(String) }),
      ]);
      expect(headers.get("www-authenticate")).toMatch(/^Bearer realm="maillage", error="invalid_token"/);
      expect(body).not.toHaveProperty("data");
    }
  });

  it("in the language asked for, French by default", async () => {
    const message = async (headers: Record<string, string>) =>
      (await server.ask(WHO, { authorization: "Bearer x", headers })).body.errors?.[0]?.message;
    expect(await message({})).toMatch(/^L'en-tête Authorization/);
    expect(await message({ "accept-language": "en" })).toMatch(/^The Authorization header/);
  });

  it("when it was never given out, though its form is right", async () => {
    const { id, secret } = await server.newKey();
    await server.directory.db.owner.query("delete from api_key where id = $1", [id]);
    const { status, body } = await server.ask(WHO, { key: secret });
    expect([status, body.errors?.[0]?.extensions.reason]).toEqual([401, "UNKNOWN_KEY"]);
  });

  it("at the instant of its expiry, and not a millisecond before", async () => {
    const expiresAt = new Date(server.clock.instant.getTime() + 60_000);
    const { secret } = await server.newKey({ expiresAt });
    const status = async (instant: Date) => {
      server.clock.instant = instant;
      return (await server.ask(WHO, { key: secret })).status;
    };
    const before = server.clock.instant;
    expect(await status(new Date(expiresAt.getTime() - 1))).toBe(200);
    expect(await status(expiresAt)).toBe(401);
    const { body } = await server.ask(WHO, { key: secret });
    expect(body.errors?.[0]?.extensions.reason).toBe("EXPIRED_KEY");
    server.clock.instant = before;
  });

  it("by GET as by POST, before the body is looked at, and costs no statement when its form is wrong", async () => {
    const statements: string[] = [];
    const stop = server.directory.db.database.onStatement(({ text }) => void statements.push(text));
    const get = await fetch(`${server.url}/graphql?query={__typename}`, { headers: { authorization: "Bearer mlg_x" } });
    const post = await fetch(`${server.url}/graphql`, { method: "POST", headers: { authorization: "Bearer mlg_x" }, body: "not json" });
    stop();
    expect([get.status, post.status, statements]).toEqual([401, 401, []]);
  });
});

describe("a revoked key", () => {
  it("is refused within 5 seconds, by a server that has just served it", async () => {
    const { id, secret } = await server.newKey();
    expect((await server.ask(WHO, { key: secret })).status).toBe(200);
    await server.keys.revoke(id, server.keys.writeAs("test"));
    const revoked = performance.now();
    let answer = await server.ask(WHO, { key: secret });
    while (answer.status === 200 && performance.now() - revoked < 5_000) {
      await wait(100);
      answer = await server.ask(WHO, { key: secret });
    }
    expect([answer.status, answer.body.errors?.[0]?.extensions.reason]).toEqual([401, "REVOKED_KEY"]);
  });
});

describe("the key of an organization", () => {
  const owner = () => server.directory.db.owner;
  const sheet = async (key: string) => {
    const { status, body } = await server.ask("{ viewer { organization { name } } }", { key });
    const { organization } = (body.data as unknown as { viewer?: { organization: { name: string } | null } } | undefined)?.viewer ?? {};
    return status === 200 ? organization?.name : body.errors?.[0]?.extensions.reason;
  };
  const fresh = () => wait(3_100);

  it("follows it into the one with which it was merged, and back", async () => {
    const [survivor, merged] = [await makeOrganization(owner(), { name: "Demeure" }), await makeOrganization(owner(), { name: "Doublon" })];
    const { secret } = await server.newKey({ audience: "MEMBER", organizationId: merged.id });
    const staff = (await server.newKey({ scopes: ["read", "write"] })).secret;
    const id = (uuid: string): string => Buffer.from(`Organization:${uuid}`).toString("base64url");
    expect(await sheet(secret)).toBe("Doublon");
    await server.ask(
      `mutation { mergeOrganization(input: { survivor: "${id(survivor.id)}", merged: "${id(merged.id)}" }) { __typename } }`,
      {
        key: staff,
      },
    );
    await fresh();
    expect(await sheet(secret)).toBe("Demeure");
    await server.ask(`mutation { undoMergeOrganization(input: { merged: "${id(merged.id)}" }) { __typename } }`, { key: staff });
    await fresh();
    expect(await sheet(secret)).toBe("Doublon");
  });

  it("is refused while it is archived, and is unknown once its row is deleted", async () => {
    const { id } = await makeOrganization(owner(), { name: "Partie" });
    const { secret } = await server.newKey({ audience: "MEMBER", organizationId: id });
    await owner().query("update organization set archived_at = now() where id = $1", [id]);
    expect(await sheet(secret)).toBe("ARCHIVED_ORGANIZATION");
    await owner().query("update organization set archived_at = null where id = $1", [id]);
    await fresh();
    expect(await sheet(secret)).toBe("Partie");
    await owner().query("delete from organization where id = $1", [id]);
    await fresh();
    expect(await sheet(secret)).toBe("UNKNOWN_KEY");
  });
});

describe("checking a key", () => {
  it("asks the database once every few seconds, not at each request, and not once for each of many at a time", async () => {
    const { secret } = await server.newKey();
    const lookups: string[] = [];
    const stop = server.directory.db.database.onStatement(({ name }) => void (name === "api_key" && lookups.push(name)));
    const started = performance.now();
    await Promise.all(Array.from({ length: 50 }, () => server.ask("{ __typename }", { key: secret })));
    for (let count = 0; count < 20; count += 1) await server.ask("{ __typename }", { key: secret });
    stop();
    // Where the machine is so busy that this takes longer than an answer is kept, once more each time.
    expect(lookups.length).toBeLessThanOrEqual(1 + Math.floor((performance.now() - started) / 3_000));
  });

  it("notes the day of its use once", async () => {
    const { id, secret } = await server.newKey();
    const updates: string[] = [];
    const stop = server.directory.db.database.onStatement(({ text }) => void (text.startsWith("update api_key") && updates.push(text)));
    for (let count = 0; count < 5; count += 1) await server.ask(WHO, { key: secret });
    await wait(100);
    stop();
    const { rows } = await server.directory.db.owner.query("select last_used_on::text as day from api_key where id = $1", [id]);
    expect([updates.length, rows]).toEqual([1, [{ day: "2026-11-23" }]]);
  });
});

describe("the log", () => {
  it("holds no key and no part of a secret, but which key asked", async () => {
    const { id, secret } = await server.newKey();
    const [, , tail = ""] = secret.split("_");
    await server.ask(WHO, { key: secret });
    await server.ask(`query ${secret} { __typename }`, { key: secret });
    await server.ask("{ nonsense }", { key: secret });
    await server.ask(WHO, { authorization: `Bearer ${secret}x` });
    await server.ask(WHO, { authorization: `Bearer ${secret.slice(0, -1)}` });
    await fetch(`${server.url}/graphql?query={__typename}&key=${secret}`);
    await fetch(`${server.url}/${secret}`);
    await fetch(`${server.url}/health/live`, { headers: { "x-request-id": secret } });
    const text = server.log.join("\n");
    expect(text).toContain(id);
    expect(text.includes(tail.slice(0, 12))).toBe(false);
  });
});
