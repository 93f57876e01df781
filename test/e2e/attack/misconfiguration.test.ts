import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { publicViewer, type Viewer } from "../../../src/core/context.js";
import { ExpectedError } from "../../../src/core/errors.js";
import { bundlePortal } from "../../../src/server/portal/build/portal-bundle.js";
import { startToyServer, type ToyServer } from "../server/toy-server.js";

const member: Viewer = { audience: "MEMBER", scopes: ["read"], credential: { id: "1", name: "portal", kind: "key" } };

async function authenticate(authorization: string | undefined): Promise<Viewer> {
  if (authorization === undefined) return publicViewer;
  if (authorization === "Bearer right") return member;
  throw new ExpectedError("UNAUTHENTICATED", { fr: "Inconnu.", en: "Unknown." });
}

describe("introspection switched off", () => {
  let server: ToyServer;

  beforeAll(async () => {
    server = await startToyServer({ authenticate, config: { introspection: false } });
  });
  afterAll(() => server.close());

  const bearer = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });

  it("is still answered to who proves who they are, whoever asked the same before", async () => {
    const query = "{ __schema { queryType { name } } }";
    for (let time = 0; time < 2; time += 1) {
      expect((await server.ask(query)).body.errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
      expect((await server.ask(query, bearer("right"))).body).toEqual({ data: { __schema: { queryType: { name: "Query" } } } });
    }
    expect((await server.ask(query, bearer("wrong"))).body.data).toBeUndefined();
  });

  it("leaves suggestions to them too", async () => {
    expect((await server.ask("{ greting }")).body.errors?.[0]?.message).not.toContain("greeting");
    expect((await server.ask("{ greting }", bearer("right"))).body.errors?.[0]?.message).toContain("greeting");
  });

  it.each([
    [undefined, 404],
    ["Bearer wrong", 404],
    ["Bearer right", 200],
  ])("shows GraphiQL to %s with %d", async (authorization, status) => {
    const response = await fetch(`${server.url}/graphiql`, { headers: authorization === undefined ? {} : { authorization } });
    expect(response.status).toBe(status);
  });
});

describe("pages and answers", () => {
  let server: ToyServer;

  beforeAll(async () => {
    await bundlePortal();
    server = await startToyServer({ config: { allowedOrigins: ["https://portal.example"] } });
  });
  afterAll(() => server.close());

  it.each(["/", "/graphiql"])("%s has the headers that browsers go by", async (path) => {
    const { headers } = await fetch(`${server.url}${path}`);
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-security-policy": expect.stringMatching(
        /^default-src 'none';.*base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
      ),
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "origin-agent-cluster": "?1",
      "permissions-policy": "camera=(), geolocation=(), microphone=()",
      "referrer-policy": "no-referrer",
      "strict-transport-security": "max-age=31536000",
      "x-content-type-options": "nosniff",
      "x-dns-prefetch-control": "off",
      "x-frame-options": "DENY",
      "x-permitted-cross-domain-policies": "none",
    });
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("server")).toBeNull();
  });

  it("run no script that stands in a page", async () => {
    const page = await (await fetch(`${server.url}/graphiql`)).text();
    expect(page).not.toMatch(/<script(?![^>]* src=)|\son\w+=|https?:\/\/(?!www\.w3\.org)/);
  });

  it("are no page's to guess at, and nobody's to keep", async () => {
    const { headers } = await server.ask("{ greeting }");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-store");
  });

  it.each([
    ["https://portal.example", "https://portal.example"],
    ["https://portal.example.evil.example", null],
    ["http://portal.example", null],
    ["https://PORTAL.example.", null],
    ["null", null],
  ])("let pages of %s read: %s", async (origin, allowed) => {
    const { headers } = await server.ask("{ greeting }", { headers: { origin } });
    expect(headers.get("access-control-allow-origin")).toBe(allowed);
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    expect(headers.get("vary")).toContain("Origin");
  });

  it("let allowed pages read the limits", async () => {
    const { headers } = await server.ask("{ greeting }", { headers: { origin: "https://portal.example" } });
    expect(headers.get("access-control-expose-headers")).toBe("RateLimit, RateLimit-Policy, Retry-After, X-Request-Id");
  });

  it.each([
    "/.env",
    "/.git/config",
    "/package.json",
    "/graphiql/../../package.json",
    "/graphiql/%2e%2e/%2e%2e/package.json",
    "/metrics/..",
    "//graphql",
  ])("are only those that are named: not %s", async (path) => {
    expect(await statusOf("GET", path)).toBe(404);
  });

  it.each(["TRACE", "PUT", "DELETE", "PATCH"])("do not answer %s", async (method) => {
    expect(await statusOf(method, "/graphql")).toBe(405);
  });

  /** The path as it is: `fetch` would tidy it up. */
  async function statusOf(method: string, path: string): Promise<number | undefined> {
    const sent = request({ host: "localhost", port: server.port, method, path }).end();
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    response.resume();
    return response.statusCode;
  }
});
