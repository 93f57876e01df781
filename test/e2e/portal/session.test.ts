import { AccessServer, TestClock } from "../../support/access-server.js";

const HOUR_MS = 3_600_000;
const WHO = "{ viewer { audience } }";

let server: AccessServer;

beforeAll(async () => {
  server = await AccessServer.start({
    clock: new TestClock(new Date("2026-11-23T10:00:00.000Z")),
    config: { trustedProxies: ["127.0.0.1", "::1"] },
  });
});

afterAll(() => server.stop());

const ownPage = { "sec-fetch-site": "same-origin" };

function send(path: string, method: string, headers: Record<string, string>, body?: object): Promise<Response> {
  return fetch(`${server.url}${path}`, {
    method,
    headers: { ...(body && { "content-type": "application/json" }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
    redirect: "manual",
  });
}

/** `name=value` of the cookie that an answer sets. */
function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

async function signIn(headers: Record<string, string> = {}): Promise<{ cookie: string }> {
  const { secret } = await server.newKey();
  const response = await send("/session", "POST", { ...ownPage, ...headers }, { key: secret });
  expect(response.status).toBe(204);
  return { cookie: cookieOf(response) };
}

const asked = (headers: Record<string, string>, query = WHO): Promise<Response> => send("/graphql", "POST", headers, { query });

async function audience(headers: Record<string, string>): Promise<unknown> {
  const { data, errors } = (await (await asked(headers)).json()) as {
    data?: { viewer: { audience: string } } | null;
    errors?: { extensions: { reason: string } }[];
  };
  return data?.viewer.audience ?? errors?.[0]?.extensions.reason;
}

describe("a session", () => {
  it("is opened by a key, in a cookie that no script reads and no other site sends", async () => {
    const { secret } = await server.newKey();
    const response = await send("/session", "POST", ownPage, { key: ` ${secret}\n` });
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^maillage=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/);
    expect(await audience({ ...ownPage, cookie: cookieOf(response) })).toBe("STAFF");
  });

  it("is Secure and bound to the host behind TLS, and its plain name then counts for nothing", async () => {
    const tls = { "x-forwarded-proto": "https" };
    const { cookie } = await signIn(tls);
    expect(cookie).toMatch(/^__Host-maillage=/);
    expect(await audience({ ...ownPage, ...tls, cookie })).toBe("STAFF");
    expect(await audience({ ...ownPage, ...tls, cookie: cookie.replace("__Host-", "") })).toBe("PUBLIC");
  });

  it("is kept as a digest only", async () => {
    const { cookie } = await signIn();
    const { rows } = await server.directory.db.owner.query<{ row: string }>("select to_jsonb(s)::text as row from session s");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ row }) => row.includes(cookie.split("=")[1] ?? "nothing"))).toBe(false);
  });

  it.each<[from: string, headers: Record<string, string>]>([
    ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
    ["another host of the site", { "sec-fetch-site": "same-site", origin: "https://other.localhost" }],
    ["a page of an unknown origin, in an older browser", { origin: "https://evil.example" }],
  ])("counts for nothing when %s writes with it", async (_from, headers) => {
    const { cookie } = await signIn();
    const response = await asked({ ...headers, cookie }, 'mutation { createTheme(input: { code: "x" }) { __typename } }');
    expect(response.status).toBe(403);
  });

  it("counts for nothing for pages that may ask without it, nor where nothing says who asks", async () => {
    const { cookie } = await signIn();
    expect(await audience({ "sec-fetch-site": "cross-site", origin: "https://portal.example", cookie })).toBe("PUBLIC");
    expect(await audience({ cookie })).toBe("PUBLIC");
    expect(await audience({ origin: server.url, cookie })).toBe("STAFF");
    const typed = await send(`/graphql?query=${encodeURIComponent(WHO)}`, "GET", {
      "sec-fetch-site": "none",
      cookie,
      accept: "application/json",
    });
    expect(await typed.json()).toEqual({ data: { viewer: { audience: "STAFF" } } });
  });

  it("is neither opened nor closed by another site", async () => {
    const { cookie } = await signIn();
    const { secret } = await server.newKey();
    const foreign = { "sec-fetch-site": "cross-site", origin: "https://portal.example" };
    expect((await send("/session", "POST", foreign, { key: secret })).status).toBe(403);
    expect((await send("/session", "DELETE", { ...foreign, cookie })).status).toBe(403);
    expect((await send("/session", "POST", { "content-type": "text/plain", ...ownPage })).status).toBe(415);
    expect(await audience({ ...ownPage, cookie })).toBe("STAFF");
  });

  it("has a token that nobody planted: signing in makes a new one and ends the one before", async () => {
    const { cookie: before } = await signIn();
    const { cookie: planted } = { cookie: "maillage=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" };
    for (const had of [before, planted]) {
      const { cookie: after } = await signIn({ cookie: had });
      expect(after).not.toBe(had);
      expect(await audience({ ...ownPage, cookie: had })).toBe("ENDED_SESSION");
      expect(await audience({ ...ownPage, cookie: after })).toBe("STAFF");
    }
  });

  it("ends when one signs out, wherever the cookie was copied to; an ended one is refused and taken back", async () => {
    const { cookie } = await signIn();
    const out = await send("/session", "DELETE", { ...ownPage, cookie });
    expect(out.headers.getSetCookie()[0]).toMatch(/^maillage=; Path=\/; Max-Age=0;/);
    const refused = await asked({ ...ownPage, cookie });
    expect(refused.status).toBe(401);
    expect(refused.headers.getSetCookie()[0]).toMatch(/^maillage=; .*Max-Age=0/);
    expect(await audience({ ...ownPage })).toBe("PUBLIC");
  });

  it("is not opened by a wrong key", async () => {
    const response = await send("/session", "POST", { ...ownPage, "accept-language": "en" }, { key: "mlg_wrong" });
    expect(response.status).toBe(401);
    expect(response.headers.getSetCookie()).toEqual([]);
  });
});

describe("as time goes by", () => {
  const start = new Date("2026-11-23T10:00:00.000Z").getTime();

  afterEach(() => {
    server.clock.instant = new Date(start);
  });

  it("a token is renewed after an hour; the one before holds a minute, and after that it ends the session", async () => {
    const { cookie: first } = await signIn();
    server.clock.instant = new Date(start + HOUR_MS + 1);
    const second = cookieOf(await asked({ ...ownPage, cookie: first }));
    expect(second).toMatch(/^maillage=[\w-]{43}$/);
    expect(second).not.toBe(first);
    expect(await audience({ ...ownPage, cookie: first })).toBe("STAFF");
    server.clock.instant = new Date(start + HOUR_MS + 61_002);
    expect(await audience({ ...ownPage, cookie: first })).toBe("ENDED_SESSION");
    expect(await audience({ ...ownPage, cookie: second })).toBe("ENDED_SESSION");
  });

  it("a session ends with its key", async () => {
    const { secret } = await server.newKey({ expiresAt: new Date(start + HOUR_MS / 2) });
    const cookie = cookieOf(await send("/session", "POST", ownPage, { key: secret }));
    expect(await audience({ ...ownPage, cookie })).toBe("STAFF");
    server.clock.instant = new Date(start + HOUR_MS / 2);
    expect(await audience({ ...ownPage, cookie })).toBe("EXPIRED_KEY");
  });

  it("a session ends after twelve hours", async () => {
    const { cookie } = await signIn();
    server.clock.instant = new Date(start + 12 * HOUR_MS);
    expect(await audience({ ...ownPage, cookie })).toBe("ENDED_SESSION");
  });
});
