import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import { loadConfig } from "../../../src/config.js";
import { systemClock } from "../../../src/core/clock.js";
import { TokenAuthenticator } from "../../../src/modules/access/index.js";

/** Twice the five seconds after which a provider that does not answer is given up. */
const GIVEN_UP_MS = 12_000;
const MEGABYTE = 1_048_576;

let provider: Server;
let inner: Server;
let issuer: string;
/** A service of the machine's own network, which nobody should be led to. */
let innerUrl: string;
let innerRequests: number;
let answer: { discovery: RequestListener; jwks: RequestListener };
let privateKey: CryptoKey;
let publicJwk: JWK;

const json =
  (value: () => unknown): RequestListener =>
  (_, response) =>
    void response.setHeader("content-type", "application/json").end(JSON.stringify(value()));
const discovery = (more: object = {}): RequestListener => json(() => ({ issuer, jwks_uri: `${issuer}/jwks`, ...more }));
const redirect =
  (to: () => string): RequestListener =>
  (_, response) =>
    void response.writeHead(302, { location: to() }).end();
/** Goes on as long as somebody reads. */
const endless: RequestListener = (_, response) => {
  const more = (): void => {
    while (!response.destroyed && response.write(Buffer.alloc(65_536, 0x20)));
  };
  response.setHeader("content-type", "application/json").on("drain", more);
  more();
};
const silent: RequestListener = (_, response) => void response.writeHead(200, { "content-type": "application/json" }).write("{");

async function listening(listener: RequestListener): Promise<[Server, string]> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return [server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`];
}

beforeAll(async () => {
  ({ privateKey } = await generateKeyPair("RS256", { extractable: true }));
  const { d: _, p: __, q: ___, dp: ____, dq: _____, qi: ______, ...open } = await exportJWK(privateKey);
  publicJwk = { ...open, kid: "one", alg: "RS256", use: "sig" };
  [provider, issuer] = await listening((request, response) =>
    (request.url === "/jwks" ? answer.jwks : answer.discovery)(request, response),
  );
  [inner, innerUrl] = await listening((request, response) => {
    innerRequests += 1;
    json(() => (request.url === "/jwks" ? { keys: [publicJwk] } : { issuer, jwks_uri: `${issuer}/jwks` }))(request, response);
  });
});

afterAll(async () => {
  for (const server of [provider, inner]) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});

beforeEach(() => {
  innerRequests = 0;
  answer = { discovery: discovery(), jwks: json(() => ({ keys: [publicJwk] })) };
});

/** What somebody with a well-signed token is told: their audience, or the code and reason of the refusal. */
async function told(): Promise<string> {
  const { oidc } = loadConfig({ MAILLAGE_OIDC_ISSUER: issuer, MAILLAGE_OIDC_AUDIENCE: "api" });
  if (!oidc) throw new Error("The configuration has no provider");
  const token = await new SignJWT({ maillage_audience: "STAFF" })
    .setProtectedHeader({ alg: "RS256", kid: "one" })
    .setIssuer(issuer)
    .setAudience("api")
    .setSubject("x")
    .setExpirationTime("10m")
    .sign(privateKey);
  try {
    return (await new TokenAuthenticator(oidc, { run: async () => [] }, systemClock).viewerOf(token)).audience;
  } catch (error) {
    const { code, details } = error as { code: string; details?: { reason?: string } };
    return details?.reason ?? code;
  }
}

describe("API10 and API7: a hostile identity provider", () => {
  test("an honest one is believed", async () => {
    expect(await told()).toBe("STAFF");
  });

  test.each<[string, () => Partial<typeof answer>]>([
    ["sends its discovery elsewhere", () => ({ discovery: redirect(() => innerUrl) })],
    ["sends its keys elsewhere", () => ({ jwks: redirect(() => `${innerUrl}/jwks`) })],
    ["names keys of another service without TLS", () => ({ discovery: discovery({ jwks_uri: `${innerUrl}/jwks` }) })],
    ["names a file", () => ({ discovery: discovery({ jwks_uri: "file:///etc/passwd" }) })],
    ["names no address", () => ({ discovery: discovery({ jwks_uri: ["x"] }) })],
    ["says it is another", () => ({ discovery: discovery({ issuer: "https://other.example" }) })],
    ["answers a page", () => ({ discovery: (_, response) => void response.end("<html>") })],
    ["answers null", () => ({ discovery: json(() => null) })],
    ["answers an error", () => ({ discovery: (_, response) => void response.writeHead(500).end() })],
    ["never ends its discovery", () => ({ discovery: endless })],
    ["never ends its keys", () => ({ jwks: endless })],
    ["answers a page for keys", () => ({ jwks: (_, response) => void response.end("<html>") })],
    ["answers keys that are none", () => ({ jwks: json(() => ({ keys: "x" })) })],
  ])("that %s is out of reach, and leads nowhere", async (_, hostile) => {
    answer = { ...answer, ...hostile() };
    const [started, before] = [performance.now(), process.memoryUsage().rss];
    expect(await told()).toBe("UNAVAILABLE");
    expect(performance.now() - started).toBeLessThan(GIVEN_UP_MS);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * MEGABYTE);
    expect(innerRequests).toBe(0);
  });

  test.each<[string, () => Partial<typeof answer>]>([
    ["discovery", () => ({ discovery: silent })],
    ["keys", () => ({ jwks: silent })],
  ])(
    "that begins its %s and says no more is given up",
    async (_, hostile) => {
      answer = { ...answer, ...hostile() };
      const started = performance.now();
      expect(await told()).toBe("UNAVAILABLE");
      expect(performance.now() - started).toBeLessThan(GIVEN_UP_MS);
    },
    2 * GIVEN_UP_MS,
  );

  test.each([
    ["a thousand keys", () => Array.from({ length: 1_000 }, (_, n) => ({ kty: "oct", k: "AAAA", kid: `k${n}` }))],
    ["a secret for a key", () => [{ kty: "oct", k: Buffer.from("secret").toString("base64url"), kid: "one", alg: "HS256" }]],
    ["the key of somebody else", () => [{ ...publicJwk, n: `${publicJwk.n?.slice(0, -4)}AAAA` }]],
  ])("that gives %s proves nothing", async (_, keys) => {
    answer = { ...answer, jwks: json(() => ({ keys: keys() })) };
    expect(await told()).toMatch(/INVALID_TOKEN|UNAVAILABLE/);
  });
});

describe("API7: where the server calls", () => {
  test.each([
    [{ MAILLAGE_OIDC_ISSUER: "file:///etc/passwd", MAILLAGE_OIDC_AUDIENCE: "api" }],
    [{ MAILLAGE_OIDC_ISSUER: "gopher://id.example", MAILLAGE_OIDC_AUDIENCE: "api" }],
    [{ MAILLAGE_OIDC_ISSUER: "id.example", MAILLAGE_OIDC_AUDIENCE: "api" }],
    [{ MAILLAGE_OIDC_ISSUER: "https://id.example", MAILLAGE_OIDC_AUDIENCE: "api", MAILLAGE_OIDC_JWKS_URL: "file:///etc/passwd" }],
    [{ MAILLAGE_OIDC_ISSUER: "https://id.example" }],
    [{ MAILLAGE_SMTP_URL: "http://mail.example" }],
    [{ MAILLAGE_SMTP_URL: "file:///tmp/mail" }],
  ])("%j stops the start, with the variable's name", (environment) => {
    let message = "";
    try {
      loadConfig(environment);
    } catch (error) {
      message = String((error as Error).message);
    }
    expect(message).toMatch(/MAILLAGE_(OIDC|SMTP)/);
  });
});
