import { loadConfig } from "../../../src/config.js";
import { AccessServer, TestClock } from "../../support/access-server.js";
import { API_AUDIENCE, IdentityProvider, PORTAL_CLIENT } from "../../support/identity-provider.js";

let provider: IdentityProvider;
let server: AccessServer;

beforeAll(async () => {
  provider = await IdentityProvider.start();
  const { oidc, signIn } = loadConfig({
    MAILLAGE_OIDC_ISSUER: provider.issuer,
    MAILLAGE_OIDC_AUDIENCE: API_AUDIENCE,
    MAILLAGE_OIDC_CLIENT_ID: PORTAL_CLIENT.id,
    MAILLAGE_OIDC_CLIENT_SECRET: PORTAL_CLIENT.secret,
    MAILLAGE_PUBLIC_URL: PORTAL_CLIENT.publicUrl,
  });
  if (!oidc) throw new Error("The configuration has no provider");
  server = await AccessServer.start({ oidc, clock: new TestClock(new Date()), config: { signIn } });
});

afterAll(async () => {
  await server.stop();
  await provider.stop();
});

beforeEach(() => {
  provider.claims = { maillage_audience: "COMMITTEE" };
});

/** A browser without pages: follows one address at a time, with the cookies of each host. */
class Wanderer {
  private readonly jars = new Map<string, Map<string, string>>();

  async visit(address: string, form?: Record<string, string>): Promise<{ status: number; location: string; html: string }> {
    // Our public address is the test's server.
    const url = new URL(address.replace(PORTAL_CLIENT.publicUrl, server.url));
    const jar = this.jars.get(url.host) ?? new Map<string, string>();
    this.jars.set(url.host, jar);
    const response = await fetch(url, {
      method: form ? "POST" : "GET",
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "), "sec-fetch-site": "cross-site" },
      ...(form && { body: new URLSearchParams(form) }),
      redirect: "manual",
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    const next = response.headers.get("location");
    return { status: response.status, location: next === null ? "" : new URL(next, address).href, html: await response.text() };
  }

  cookie(name: string): string | undefined {
    return this.jars.get(new URL(server.url).host)?.get(name);
  }

  /** Through the provider's forms, to the address of ours that it sends back to. */
  async throughProvider(start: string): Promise<string> {
    let { location } = await this.visit(start);
    for (let step = 0; step < 10 && !location.startsWith(PORTAL_CLIENT.publicUrl); step += 1) {
      const seen = await this.visit(location);
      const [, action] = /<form[^>]* action="([^"]+)"/.exec(seen.html) ?? [];
      const [, prompt = ""] = /name="prompt" value="(\w+)"/.exec(seen.html) ?? [];
      location =
        action === undefined
          ? seen.location
          : (await this.visit(new URL(action, location).href, { prompt, login: "zoe", password: "x" })).location;
    }
    return location;
  }

  async audience(): Promise<unknown> {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", cookie: `maillage=${this.cookie("maillage")}` },
      body: JSON.stringify({ query: "{ viewer { audience } }" }),
    });
    return ((await response.json()) as { data?: { viewer: { audience: string } } }).data?.viewer.audience;
  }
}

const start = (to: string): string => `${PORTAL_CLIENT.publicUrl}/session/start?to=${encodeURIComponent(to)}`;

describe("signing in at the identity provider", () => {
  it("goes there with a code challenge, and comes back to the page that one left, with the audience that the provider says", async () => {
    const reader = new Wanderer();
    const leaving = new URL((await reader.visit(start("/?q=logement"))).location);
    expect(Object.fromEntries(leaving.searchParams)).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      client_id: PORTAL_CLIENT.id,
    });
    const back = await reader.throughProvider(start("/?q=logement"));
    const arrived = await reader.visit(back);
    expect(arrived).toMatchObject({ status: 303, location: `${PORTAL_CLIENT.publicUrl}/?q=logement` });
    expect(await reader.audience()).toBe("COMMITTEE");
    expect(reader.cookie("maillage-way")).toBeUndefined();
  });

  it("is not ended by another browser than the one that began it, nor twice", async () => {
    const attacker = new Wanderer();
    const back = await attacker.throughProvider(start("/"));
    const victim = new Wanderer();
    expect((await victim.visit(back)).location).toContain("/connexion?echec=SIGN_IN_INTERRUPTED");
    await victim.visit(start("/"));
    expect((await victim.visit(back)).location).toContain("/connexion?echec=SIGN_IN_INTERRUPTED");
    expect(victim.cookie("maillage")).toBeUndefined();
    expect((await attacker.visit(back)).location).toBe(`${PORTAL_CLIENT.publicUrl}/`);
    expect((await attacker.visit(back)).location).toContain("/connexion?echec=SIGN_IN_INTERRUPTED");
  });

  it("says that an account has no audience here, signs nobody in, and knows where one was going", async () => {
    provider.claims = {};
    const reader = new Wanderer();
    const { location } = await reader.visit(await reader.throughProvider(start("/?q=logement")));
    expect(location).toBe(`${PORTAL_CLIENT.publicUrl}/connexion?echec=UNMAPPED_TOKEN&vers=%2F%3Fq%3Dlogement`);
    expect(reader.cookie("maillage")).toBeUndefined();
  });

  it.each(["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])("never leads to %s", async (to) => {
    const reader = new Wanderer();
    const { location } = await reader.visit(await reader.throughProvider(start(to)));
    expect(location).toBe(`${PORTAL_CLIENT.publicUrl}/`);
  });
});
