import { encodeNodeId } from "../../../src/planner/node-id.js";
import { AccessServer } from "../../support/access-server.js";
import { makeOrganization } from "../../support/factories/organizations.js";

let server: AccessServer;
let staff: string;

beforeAll(async () => {
  server = await AccessServer.start();
  staff = (await server.newKey({ name: "Administration" })).secret;
});

afterAll(() => server.stop());

const CREATE = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
  __typename
  ... on CreateApiKeyPayload { secret apiKey { id name publicPart audience scopes createdBy expiresAt revokedAt organization { name } } }
  ... on Failure { code message path remedy }
} }`;
const ROTATE = `mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) {
  __typename
  ... on RotateApiKeyPayload { secret apiKey { id expiresAt } replaced { id expiresAt replacedBy } }
  ... on Failure { code path }
} }`;
const REVOKE = `mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) {
  __typename
  ... on RevokeApiKeyPayload { apiKey { id revokedAt } }
  ... on Failure { code path }
} }`;

/** What the tests look at of any of these mutations' answers. */
interface Answered {
  readonly __typename: string;
  readonly secret: string;
  readonly apiKey: {
    readonly id: string;
    readonly name: string;
    readonly publicPart: string;
    readonly expiresAt: string | null;
    readonly revokedAt: string;
  };
  readonly replaced: { readonly expiresAt: string; readonly replacedBy: string };
}

async function run(mutation: string, input: object, key = staff): Promise<Answered> {
  const { body } = await server.ask(mutation, { key, variables: { input }, headers: { "accept-language": "en" } });
  expect(body.errors).toBeUndefined();
  return Object.values(body.data ?? {})[0] as unknown as Answered;
}

const isValid = async (key: string): Promise<boolean> => (await server.ask("{ viewer { audience } }", { key })).status === 200;
const day = 86_400_000;
const inDays = (days: number): Date => new Date(server.clock.instant.getTime() + days * day);

describe("creating a key", () => {
  it("shows it once, and whose it is ever after", async () => {
    const { id } = await makeOrganization(server.directory.db.owner, { name: "Régie de quartier" });
    const organization = encodeNodeId({ type: "Organization", uuid: id });
    const made = await run(CREATE, { name: " Intranet ", audience: "MEMBER", organization, scopes: ["write:own"], expiresAt: inDays(90) });
    expect(made).toMatchObject({
      __typename: "CreateApiKeyPayload",
      apiKey: {
        name: "Intranet",
        audience: "MEMBER",
        scopes: ["read", "write:own"],
        createdBy: expect.stringMatching(/^key:[0-9a-f-]{36}$/),
        expiresAt: inDays(90).toISOString(),
        revokedAt: null,
        organization: { name: "Régie de quartier" },
      },
    });
    expect(made.secret).toMatch(/^mlg_[0-9A-Za-z]{12}_[0-9A-Za-z]{49}$/);
    expect(made.secret.startsWith(made.apiKey.publicPart)).toBe(true);
    expect(await isValid(made.secret)).toBe(true);
    const { body } = await server.ask("{ apiKeys(first: 1) { edges { node { id name publicPart lastUsedOn } } } }", { key: staff });
    expect(JSON.stringify(body)).toContain(made.apiKey.id);
    expect(JSON.stringify(body)).not.toContain(made.secret.slice(17, 40));
  });

  it.each([
    [{ name: "" }, ["input", "name"]],
    [{ name: "x".repeat(101) }, ["input", "name"]],
    [{ audience: "PUBLIC" }, ["input", "audience"]],
    [{ scopes: [] }, ["input", "scopes"]],
    [{ scopes: ["root"] }, ["input", "scopes"]],
    [{ audience: "MEMBER", scopes: ["admin"] }, ["input", "scopes"]],
    [{ audience: "MEMBER", scopes: ["write:own"] }, ["input", "scopes"]],
    [{ audience: "COMMITTEE", scopes: ["write"] }, ["input", "scopes"]],
    [{ expiresAt: "2026-11-23T10:00:00.000Z" }, ["input", "expiresAt"]],
    [{ organization: encodeNodeId({ type: "Organization", uuid: "00000000-0000-7000-8000-000000000000" }) }, ["input", "organization"]],
    [{ organization: encodeNodeId({ type: "Person", uuid: "00000000-0000-7000-8000-000000000000" }) }, ["input", "organization"]],
    [{ organization: "nonsense" }, ["input", "organization"]],
  ])("with %j is refused, naming the field", async (fault, path) => {
    const answered = await run(CREATE, { name: "Essai", audience: "STAFF", ...fault });
    expect(answered).toMatchObject({ __typename: "InvalidInput", path });
  });
});

describe("rotating a key", () => {
  it("gives another with the same rights and lifetime; the old one works for the time of grace", async () => {
    const { apiKey, secret } = await run(CREATE, { name: "Portail", audience: "COMMITTEE", expiresAt: inDays(30) });
    const rotated = await run(ROTATE, { id: apiKey.id, graceHours: 48 });
    expect(rotated).toMatchObject({
      apiKey: { expiresAt: inDays(30).toISOString() },
      replaced: { id: apiKey.id, expiresAt: inDays(2).toISOString(), replacedBy: rotated.apiKey.id },
    });
    const before = server.clock.instant;
    expect([await isValid(secret), await isValid(rotated.secret)]).toEqual([true, true]);
    server.clock.instant = inDays(2);
    await new Promise((settle) => setTimeout(settle, 3_100));
    expect([await isValid(secret), await isValid(rotated.secret)]).toEqual([false, true]);
    server.clock.instant = before;
  });

  it("does not lengthen the old one's life, and can end it at once", async () => {
    const soon = await run(CREATE, { name: "Bref", audience: "STAFF", expiresAt: inDays(1) });
    expect((await run(ROTATE, { id: soon.apiKey.id, graceHours: 720 })).replaced.expiresAt).toBe(inDays(1).toISOString());
    const other = await run(CREATE, { name: "Perdue", audience: "STAFF" });
    await run(ROTATE, { id: other.apiKey.id, graceHours: 0 });
    expect(await isValid(other.secret)).toBe(false);
  });

  it("happens once: of ten at a time, one succeeds", async () => {
    const { apiKey } = await run(CREATE, { name: "Disputée", audience: "STAFF" });
    const answers = await Promise.all(Array.from({ length: 10 }, () => run(ROTATE, { id: apiKey.id })));
    expect(answers.filter(({ __typename }) => __typename === "RotateApiKeyPayload")).toHaveLength(1);
    expect(answers.filter(({ __typename }) => __typename === "InvalidInput")).toHaveLength(9);
  });

  it("is refused for a revoked key and a grace out of bounds", async () => {
    const { apiKey } = await run(CREATE, { name: "Finie", audience: "STAFF" });
    expect(await run(ROTATE, { id: apiKey.id, graceHours: 721 })).toMatchObject({
      __typename: "InvalidInput",
      path: ["input", "graceHours"],
    });
    await run(REVOKE, { id: apiKey.id });
    expect(await run(ROTATE, { id: apiKey.id })).toMatchObject({ __typename: "InvalidInput", path: ["input", "id"] });
  });
});

describe("revoking a key", () => {
  it("twice keeps the first instant", async () => {
    const { apiKey } = await run(CREATE, { name: "Retirée", audience: "STAFF" });
    const first = await run(REVOKE, { id: apiKey.id });
    const before = server.clock.instant;
    server.clock.instant = inDays(1);
    expect((await run(REVOKE, { id: apiKey.id })).apiKey.revokedAt).toBe(first.apiKey.revokedAt);
    server.clock.instant = before;
  });

  it("that does not exist, or of another type, says so", async () => {
    const uuid = "00000000-0000-7000-8000-000000000000";
    expect(await run(REVOKE, { id: encodeNodeId({ type: "ApiKey", uuid }) })).toMatchObject({ __typename: "NotFound" });
    expect(await run(REVOKE, { id: encodeNodeId({ type: "Organization", uuid }) })).toMatchObject({ __typename: "InvalidInput" });
  });
});

describe("who may", () => {
  it("is STAFF with the scope admin alone", async () => {
    const others = [
      await server.newKey({ audience: "MEMBER" }),
      await server.newKey({ audience: "COMMITTEE" }),
      await server.newKey({ scopes: ["write", "sync"] }),
    ];
    const { apiKey } = await run(CREATE, { name: "Convoitée", audience: "STAFF" });
    for (const { secret } of others) {
      expect(await run(CREATE, { name: "x", audience: "STAFF" }, secret)).toMatchObject({ __typename: "Forbidden" });
      expect(await run(ROTATE, { id: apiKey.id }, secret)).toMatchObject({ __typename: "Forbidden" });
      expect(await run(REVOKE, { id: apiKey.id }, secret)).toMatchObject({ __typename: "Forbidden" });
      const { body } = await server.ask("{ apiKeys { totalCount } }", { key: secret });
      expect(body.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }
    const { body } = await server.ask(REVOKE, { variables: { input: { id: apiKey.id } } });
    expect(body.data).toEqual({ revokeApiKey: { __typename: "Forbidden", code: "FORBIDDEN", path: null } });
  });

  it("finds no key through node", async () => {
    const { id } = await server.newKey();
    const { body } = await server.ask("query ($id: ID!) { node(id: $id) { id } }", {
      key: staff,
      variables: { id: encodeNodeId({ type: "ApiKey", uuid: id }) },
    });
    expect(body.errors?.[0]?.extensions.code).toBe("INVALID_ID");
  });
});

describe("the list of keys", () => {
  it("turns its pages both ways, without repeating or missing one", async () => {
    const page = `query ($first: Int, $after: String, $last: Int, $before: String) {
      apiKeys(first: $first, after: $after, last: $last, before: $before) {
        totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    interface Page {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: { readonly id: string } }[];
      readonly pageInfo: {
        readonly hasNextPage: boolean;
        readonly hasPreviousPage: boolean;
        readonly startCursor: string;
        readonly endCursor: string;
      };
    }
    const read = async (variables: object): Promise<Page> =>
      (await server.ask(page, { key: staff, variables: { ...variables } })).body.data?.apiKeys as unknown as Page;
    const forward: string[] = [];
    let current = await read({ first: 3 });
    expect(current.pageInfo.hasPreviousPage).toBe(false);
    for (;;) {
      forward.push(...current.edges.map(({ node }) => node.id));
      if (!current.pageInfo.hasNextPage) break;
      current = await read({ first: 3, after: current.pageInfo.endCursor });
      expect(current.pageInfo.hasPreviousPage).toBe(true);
    }
    expect(new Set(forward).size).toBe(current.totalCount);
    const backward: string[] = [];
    for (let last = await read({ last: 4 }); ; last = await read({ last: 4, before: last.pageInfo.startCursor })) {
      backward.unshift(...last.edges.map(({ node }) => node.id));
      if (!last.pageInfo.hasPreviousPage) break;
    }
    expect(backward).toEqual(forward);
    const aliased = await server.ask("{ apiKeys(first: 1) { pageInfo { hasNextPage: hasPreviousPage } edges { cursor: __typename } } }", {
      key: staff,
    });
    expect(aliased.body.data).toEqual({ apiKeys: { pageInfo: { hasNextPage: false }, edges: [{ cursor: "ApiKeyEdge" }] } });
    const { body } = await server.ask("{ apiKeys(first: 101) { totalCount edges { cursor } } }", { key: staff });
    expect(body.errors?.[0]?.extensions.code).toBe("INVALID_PAGE");
  });
});
