import { PointLeases, RateLimiter } from "../../../src/modules/limits/index.js";
import { silentLog } from "../../support/database-server.js";
import { createTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { startWorldServer, type WorldServer } from "./world-server.js";

const LIMIT = 1_200;

describe("what an operation may cost", () => {
  let running: WorldServer;
  let db: TestDatabase;

  beforeAll(async () => {
    db = await createTestDatabase();
    const limits = { PUBLIC: LIMIT, MEMBER: 0, COMMITTEE: 0, STAFF: 0 };
    const limiter = new RateLimiter(new PointLeases(db.database.writer()), limits, "secret", silentLog);
    running = await startWorldServer({ limiter, config: { maximumCost: 1_000, trustedProxies: ["127.0.0.0/8", "::1"] } });
  });
  afterAll(async () => {
    await running.close();
    await db.drop();
  });

  /** As one of many clients behind a trusted proxy. */
  const ask = (client: string, query: string, variables: Record<string, unknown> = {}) =>
    running.server.ask(query, { variables, headers: { "x-forwarded-for": `10.0.0.1, ${client}`, "accept-language": "en" } });
  const page = "query ($n: Int) { organizations(first: $n) { edges { node { positions(first: $n) { edges { node { id } } } } } } }";

  it("is refused before anything is planned, with the figures and the remedy", async () => {
    const { status, body, headers } = await ask("192.0.2.1", page, { n: 100 });
    expect(status).toBe(200);
    expect(body.errors).toEqual([
      {
        message: "The operation would cost 10,201 points; it may cost 1,000 at most.",
        extensions: {
          code: "TOO_COMPLEX",
          cost: 10_201,
          limit: 1_000,
          remedy: 'Ask for smaller pages ("first"), the innermost above all, or split the operation.',
        },
      },
    ]);
    expect(headers.get("ratelimit")).toMatch(/^"points";r=1190;t=1$/);
  });

  it("is told by rateLimit and by the headers", async () => {
    const { body, headers } = await ask(
      "192.0.2.2",
      "{ rateLimit { limit cost remaining resetAt } organizations(first: 9) { edges { cursor } } }",
    );
    expect(body.data).toMatchObject({ rateLimit: { limit: LIMIT, cost: 11, remaining: LIMIT - 11, resetAt: expect.stringMatching(/Z$/) } });
    expect(headers.get("ratelimit-policy")).toBe('"points";q=1200;w=60;qu="points"');
    expect(headers.get("ratelimit")).toBe('"points";r=1189;t=1');
    expect(headers.get("retry-after")).toBeNull();
  });

  it("is a 429 with Retry-After for who has spent it, and nothing to anybody else", async () => {
    for (let time = 0; time < 3; time += 1) expect((await ask("192.0.2.3", page, { n: 18 })).body.errors).toBeUndefined();
    const { status, body, headers } = await ask("192.0.2.3", page, { n: 18 });
    expect(status).toBe(429);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: "RATE_LIMITED", retryable: true, cost: 361, limit: LIMIT });
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask("192.0.2.4", page, { n: 18 })).status).toBe(200);
  });

  it("runs dry on refused requests too", async () => {
    const statuses = new Set<number>();
    for (let time = 0; time < 130; time += 1) statuses.add((await ask("192.0.2.5", "{ nothing }")).status);
    expect([...statuses]).toEqual([200, 429]);
  });

  it("cannot be escaped by inventing addresses before the proxy's", async () => {
    const statuses: number[] = [];
    for (let time = 0; time < 5; time += 1) {
      const headers = { "x-forwarded-for": `203.0.113.${time}, 192.0.2.6` };
      statuses.push((await running.server.ask(page, { variables: { n: 18 }, headers })).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });
});
