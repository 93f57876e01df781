import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { startWorldServer, type WorldServer } from "./world-server.js";

/** A personal datum, a key and a token, as they might stray into any place; and a name as GraphQL spells names. */
const CANARIES: Readonly<Record<string, string>> = {
  "a personal datum": "jeanne.canari@example.org",
  "a key": "mlg_canariCANAR1_abcdefghijklmnopqrstuvwxyz012345",
  "a token": "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJjYW5hcmkifQ.canariCANARI0123456789",
  "a name": "JeanneCanari",
};

const ANY_CANARY = /canari|eyJ/i;

type Position = readonly [
  name: string,
  send: (canary: string) => { readonly path?: string; readonly headers?: Record<string, string>; readonly body?: unknown },
];

const filtered = "query ($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount } }";
const asName = (canary: string) => canary.replace(/\W/g, "_");

/** Where a value stands: no answer repeats it, and no log line. */
const VALUES: readonly Position[] = [
  ["a variable", (canary) => ({ body: { query: filtered, variables: { filter: { text: canary } } } })],
  ["a variable of a wrong type", (canary) => ({ body: { query: filtered, variables: { filter: canary } } })],
  ["a wrong enum value", (canary) => ({ body: { query: filtered, variables: { filter: { kind: [canary] } } } })],
  ["a key of a variable", (canary) => ({ body: { query: filtered, variables: { filter: { [canary]: 1 } } } })],
  ["a variable nobody declared", (canary) => ({ body: { query: filtered, variables: { [canary]: 1 } } })],
  ["a date", (canary) => ({ body: { query: "query ($d: Date) { organizations(asOf: $d) { totalCount } }", variables: { d: canary } } })],
  ["an id", (canary) => ({ body: { query: "query ($id: ID!) { node(id: $id) { id } }", variables: { id: canary } } })],
  [
    "an id well formed",
    (canary) => ({
      body: {
        query: "query ($id: ID!) { node(id: $id) { id } }",
        variables: { id: Buffer.from(`Person:${canary}`).toString("base64url") },
      },
    }),
  ],
  [
    "a cursor",
    (canary) => ({ body: { query: "query ($c: String) { organizations(after: $c) { totalCount } }", variables: { c: canary } } }),
  ],
  [
    "an identifier",
    (canary) => ({ body: { query: filtered, variables: { filter: { identifier: [{ scheme: "SIREN", value: canary }] } } } }),
  ],
  ["a search", (canary) => ({ body: { query: "query ($q: String!) { search(query: $q) { totalCount } }", variables: { q: canary } } })],
  ["a literal", (canary) => ({ body: { query: `{ organizations(filter: { text: ${JSON.stringify(canary)} }) { totalCount } }` } })],
  ["a literal of a wrong type", (canary) => ({ body: { query: `{ organizations(first: ${JSON.stringify(canary)}) { totalCount } }` } })],
  ["a literal out of place", (canary) => ({ body: { query: `{ organizations ${JSON.stringify(canary)} { totalCount } }` } })],
  ["a block of text out of place", (canary) => ({ body: { query: `{ organizations """${canary}""" }` } })],
  ["a text without end", (canary) => ({ body: { query: `{ organizations(filter: { text: "${canary}` } })],
  [
    "a default value",
    (canary) => ({ body: { query: `query ($d: Date = ${JSON.stringify(canary)}) { organizations(asOf: $d) { totalCount } }` } }),
  ],
  ["a comment", (canary) => ({ body: { query: `{ organizations { totalCount } } # ${canary}` } })],
  ["operationName", (canary) => ({ body: { query: "{ __typename }", operationName: canary } })],
  ["documentId", (canary) => ({ body: { documentId: canary } })],
  ["extensions", (canary) => ({ body: { query: "{ __typename }", extensions: { canary } } })],
  ["a key of the body", (canary) => ({ body: { query: "{ __typename }", [canary]: canary } })],
  ["a body that is no JSON", (canary) => ({ body: `{"query": ${canary}` })],
  ["the address", (canary) => ({ path: `/${encodeURIComponent(canary)}` })],
  ["the address below GraphiQL", (canary) => ({ path: `/graphiql/${encodeURIComponent(canary)}` })],
  ["the address's query", (canary) => ({ path: `/graphql?query={__typename}&variables={"x":"${encodeURIComponent(canary)}"}` })],
  ["an unknown parameter", (canary) => ({ path: `/health/live?token=${encodeURIComponent(canary)}` })],
  ["Authorization", (canary) => ({ headers: { authorization: `Bearer ${canary}` }, body: { query: "{ __typename }" } })],
  ["another scheme of Authorization", (canary) => ({ headers: { authorization: `Basic ${canary}` }, body: { query: "{ __typename }" } })],
  ["a cookie", (canary) => ({ headers: { cookie: `session=${canary}` }, body: { query: "{ __typename }" } })],
  ["User-Agent", (canary) => ({ headers: { "user-agent": canary }, body: { query: "{ __typename }" } })],
  ["Referer", (canary) => ({ headers: { referer: `https://example.org/${canary}` }, body: { query: "{ __typename }" } })],
  ["Origin", (canary) => ({ headers: { origin: `https://${canary}` }, body: { query: "{ __typename }" } })],
  ["X-Forwarded-For", (canary) => ({ headers: { "x-forwarded-for": canary }, body: { query: "{ __typename }" } })],
  ["Accept-Language", (canary) => ({ headers: { "accept-language": canary }, body: { query: "{ __typename }" } })],
  ["Content-Type", (canary) => ({ headers: { "content-type": `application/${canary}` }, body: { query: "{ __typename }" } })],
];

/** Where a name stands: an answer may say that it is unknown, no log line repeats it. */
const NAMES: readonly Position[] = [
  ["an operation's name", (canary) => ({ body: { query: `query ${asName(canary)} { __typename }` } })],
  ["an alias", (canary) => ({ body: { query: `{ ${asName(canary)}: __typename }` } })],
  ["a field", (canary) => ({ body: { query: `{ ${asName(canary)} }` } })],
  ["an argument", (canary) => ({ body: { query: `{ organizations(${asName(canary)}: 1) { totalCount } }` } })],
  [
    "a variable's name",
    (canary) => ({ body: { query: `query ($${asName(canary)}: Int!) { organizations(first: $${asName(canary)}) { totalCount } }` } }),
  ],
  ["a fragment", (canary) => ({ body: { query: `{ ...${asName(canary)} }` } })],
  ["a directive", (canary) => ({ body: { query: `{ __typename @${asName(canary)} }` } })],
];

describe.each(Object.entries(CANARIES))("%s", (_kind, canary) => {
  let running: WorldServer;

  beforeAll(async () => {
    running = await startWorldServer();
  });
  afterAll(() => running.close());

  async function send({ path = "/graphql", headers = {}, body }: ReturnType<Position[1]>): Promise<string> {
    const given = { "content-type": "application/json", ...headers };
    const sent = httpRequest(`${running.server.url}${path}`, { method: body === undefined ? "GET" : "POST", headers: given });
    sent.end(body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body));
    const [response] = (await once(sent, "response")) as [import("node:http").IncomingMessage];
    return await text(response);
  }

  async function logged(): Promise<string> {
    await wait(10);
    return JSON.stringify(running.server.lines);
  }

  it.each(VALUES)("as %s is in no answer and no log line", async (_name, position) => {
    expect(await send(position(canary))).not.toMatch(ANY_CANARY);
    expect(await logged()).not.toMatch(ANY_CANARY);
  });

  it.each(NAMES)("as %s is in no log line", async (_name, position) => {
    await send(position(canary));
    expect(await logged()).not.toMatch(ANY_CANARY);
  });

  it("is in no log line when PostgreSQL fails on it", async () => {
    await running.directory.db.owner.query("alter view audience_public.organization rename to organization_hidden");
    const answer = await send({ body: { query: filtered, variables: { filter: { text: canary } } } });
    await running.directory.db.owner.query("alter view audience_public.organization_hidden rename to organization");
    expect(answer).toContain("INTERNAL_SERVER_ERROR");
    expect(await logged()).toContain("42P01");
    expect(await logged()).not.toMatch(ANY_CANARY);
  });

  it("is in none of the measures", async () => {
    const response = await fetch(`${running.server.url}/metrics`);
    expect(await response.text()).not.toMatch(ANY_CANARY);
  });
});

describe("a request id", () => {
  let running: WorldServer;

  beforeAll(async () => {
    running = await startWorldServer();
  });
  afterAll(() => running.close());

  it.each(["a personal datum", "a key", "a token"])("that looks like %s is replaced", async (kind) => {
    const id = String(CANARIES[kind]);
    const { headers } = await running.server.ask("{ __typename }", { headers: { "x-request-id": id } });
    await wait(10);
    expect(headers.get("x-request-id")).not.toBe(id);
    expect(JSON.stringify(running.server.lines)).not.toMatch(ANY_CANARY);
  });
});
