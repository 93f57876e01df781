import { generateKeyPair } from "jose";
import { loadConfig } from "../../../src/config.js";
import { encodeNodeId } from "../../../src/planner/node-id.js";
import { AccessServer, TestClock } from "../../support/access-server.js";
import { makeIdentifier, makeOrganization } from "../../support/factories/organizations.js";
import { API_AUDIENCE, IdentityProvider } from "../../support/identity-provider.js";

let provider: IdentityProvider;
let server: AccessServer;
let organization: { id: string };

beforeAll(async () => {
  provider = await IdentityProvider.start();
  const { oidc } = loadConfig({
    MAILLAGE_OIDC_ISSUER: provider.issuer,
    MAILLAGE_OIDC_AUDIENCE: API_AUDIENCE,
    MAILLAGE_OIDC_AUDIENCES: "agents=STAFF, elus=COMMITTEE, partenaires=MEMBER",
    MAILLAGE_OIDC_KEY_COOLDOWN_MS: "0",
  });
  if (!oidc) throw new Error("The configuration has no provider");
  server = await AccessServer.start({ oidc, clock: new TestClock(new Date()) });
  organization = await makeOrganization(server.directory.db.owner, { name: "Partenaire" });
  await makeIdentifier(server.directory.db.owner, { organizationId: organization.id, scheme: "SIRET", value: "35600000009075" });
});

afterAll(async () => {
  await server.stop();
  await provider.stop();
});

beforeEach(() => {
  provider.claims = { maillage_audience: "STAFF" };
});

const WHO = "{ viewer { audience scopes organization { name } } }";

async function viewerOf(token: string): Promise<unknown> {
  const { body } = await server.ask(WHO, { key: token });
  return body.data?.viewer ?? body.errors?.[0]?.extensions.reason;
}

describe("a token of the provider", () => {
  it.each([
    [{ maillage_audience: "MEMBER" }, "read sync", { audience: "MEMBER", scopes: ["read", "sync"], organization: null }],
    [{ maillage_audience: "agents" }, "admin", { audience: "STAFF", scopes: ["read", "admin"], organization: null }],
    [{ maillage_audience: ["elus", "partenaires"] }, "read", { audience: "COMMITTEE", scopes: ["read"], organization: null }],
    [{ maillage_audience: "elus" }, "write admin", { audience: "COMMITTEE", scopes: ["read"], organization: null }],
    [
      { maillage_audience: "MEMBER", maillage_organization: "35600000009075" },
      "write:own",
      { audience: "MEMBER", scopes: ["read", "write:own"], organization: { name: "Partenaire" } },
    ],
  ])("with %j and %j is whose it says", async (claims, scope, viewer) => {
    provider.claims = claims;
    expect(await viewerOf(await provider.token({ scope }))).toEqual(viewer);
  });

  it("names its organization by our id too", async () => {
    for (const name of [organization.id, encodeNodeId({ type: "Organization", uuid: organization.id })]) {
      provider.claims = { maillage_audience: "MEMBER", maillage_organization: name };
      expect(await viewerOf(await provider.token())).toMatchObject({ organization: { name: "Partenaire" } });
    }
  });

  it.each([
    [{}],
    [{ maillage_audience: "PUBLIC" }],
    [{ maillage_audience: "strangers" }],
    [{ maillage_audience: 3 }],
    [{ maillage_audience: "MEMBER", maillage_organization: "00000000000000" }],
    [{ maillage_audience: "MEMBER", maillage_organization: { id: 1 } }],
    [{ maillage_audience: "MEMBER", maillage_organization: "mystery" }],
  ])("with %j gives no audience, and is refused", async (claims) => {
    provider.claims = claims;
    expect(await viewerOf(await provider.token())).toBe("UNMAPPED_TOKEN");
  });

  it("is checked with keys that are asked for once", async () => {
    await viewerOf(await provider.token());
    const before = provider.keyRequests;
    await Promise.all(Array.from({ length: 20 }, async () => viewerOf(await provider.token())));
    expect(provider.keyRequests).toBe(before);
  });

  it("is accepted after the provider changed its keys, and one of the old keys no longer", async () => {
    const old = await provider.token();
    expect(await viewerOf(old)).toMatchObject({ audience: "STAFF" });
    await provider.changeKeys();
    expect(await viewerOf(await provider.token())).toMatchObject({ audience: "STAFF" });
    expect(await viewerOf(old)).toBe("INVALID_TOKEN");
  });
});

describe("a token is refused", () => {
  it("that is for another audience, from another issuer, without subject or end, or not yet valid", async () => {
    const soon = Math.floor(Date.now() / 1_000) + 300;
    const claims: readonly Parameters<IdentityProvider["forged"]>[0][] = [
      { aud: "https://other.example.org" },
      { iss: "https://other.example.org" },
      { sub: undefined as never },
      { exp: undefined as never },
      { nbf: soon },
    ];
    expect(await viewerOf(await provider.forged({}))).toMatchObject({ audience: "STAFF" });
    for (const claim of claims) expect([claim, await viewerOf(await provider.forged(claim))]).toEqual([claim, "INVALID_TOKEN"]);
    expect(await viewerOf(await provider.token({ audience: "https://other.example.org" }))).toBe("INVALID_TOKEN");
  });

  it("at its end and the tolerance of clocks, and not before", async () => {
    const now = server.clock.instant;
    const exp = Math.floor(now.getTime() / 1_000);
    const token = await provider.forged({ iat: exp - 60, exp });
    const at = async (seconds: number) => {
      server.clock.instant = new Date((exp + seconds) * 1_000);
      return viewerOf(token);
    };
    expect(await at(29)).toMatchObject({ audience: "STAFF" });
    expect(await at(30)).toBe("EXPIRED_TOKEN");
    server.clock.instant = now;
  });

  it("that is signed by nobody, by someone else, with a shared secret, or changed since", async () => {
    const [head = "", body = "", signature = ""] = (await provider.forged({})).split(".");
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
    const { privateKey: stranger } = await generateKeyPair("RS256");
    const forgeries = [
      `${part({ alg: "none" })}.${body}.`,
      `${part({ alg: "None", kid: "x" })}.${body}.${signature}`,
      `${head}.${body}.`,
      `${head}.${part({ ...JSON.parse(Buffer.from(body, "base64url").toString()), maillage_audience: "STAFF", sub: "y" })}.${signature}`,
      await provider.forged({}, {}, stranger),
      await provider.forged({}, { kid: "unknown" }, stranger),
      await provider.forged({}, { alg: "HS256" }, provider.publicText()),
    ];
    for (const forgery of forgeries) expect(await viewerOf(forgery)).toBe("INVALID_TOKEN");
  });

  it("with a key still accepted beside it", async () => {
    expect(await viewerOf((await server.newKey()).secret)).toMatchObject({ audience: "STAFF" });
  });
});

describe("when the provider is away", () => {
  it("a token can be neither accepted nor refused: 503, and accepted once it is back", async () => {
    const oidc = loadConfig({ MAILLAGE_OIDC_ISSUER: "http://127.0.0.1:9", MAILLAGE_OIDC_AUDIENCE: API_AUDIENCE }).oidc;
    if (!oidc) throw new Error("The configuration has no provider");
    const lonely = await AccessServer.start({ oidc });
    const { status, body } = await lonely.ask(WHO, { key: await provider.forged({}) });
    await lonely.stop();
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([503, "UNAVAILABLE"]);
  });
});

describe("the log", () => {
  it("holds no token and no subject", async () => {
    const token = await provider.forged({ sub: "camille.exemple@example.org" });
    await server.ask(WHO, { key: token });
    await server.ask(WHO, { key: `${token}x` });
    await fetch(`${server.url}/graphql?query={__typename}&access_token=${token}`);
    const text = server.log.join("\n");
    expect([text.includes(token.slice(0, 40)), text.includes("camille")]).toEqual([false, false]);
  });
});
