import { setTimeout as wait } from "node:timers/promises";
import { Database } from "../../../src/database/database.js";
import { type Account, PointLeases, RateLimiter } from "../../../src/modules/limits/index.js";
import { silentLog, TEST_LIMITS } from "../../support/database-server.js";
import { createTestDatabase, type TestDatabase } from "../../support/test-database.js";

const LIMIT = 6_000;
const limits = { PUBLIC: LIMIT, MEMBER: 0, COMMITTEE: 0, STAFF: 0 };

let counter = 0;
function newAccount(): Account {
  counter += 1;
  return { audience: "PUBLIC", holder: `address 192.0.2.${counter}` };
}

/** As two processes of the server: nothing is shared but PostgreSQL. */
describe("two processes", () => {
  let db: TestDatabase;
  let databases: Database[];
  let limiters: RateLimiter[];
  let statements = 0;

  beforeAll(async () => {
    db = await createTestDatabase();
    databases = [1, 2].map(() => new Database({ ...TEST_LIMITS, ownerUrl: db.url, secret: db.secret, log: silentLog }));
    for (const database of databases) database.onStatement(() => (statements += 1));
  });
  beforeEach(() => {
    limiters = databases.map((database) => new RateLimiter(new PointLeases(database.writer()), limits, "secret", silentLog));
    statements = 0;
  });
  afterAll(async () => {
    await Promise.all(databases.map((database) => database.close()));
    await db.drop();
  });

  async function spendFor(account: Account, cost: number, times: number): Promise<number> {
    let granted = 0;
    const clients = limiters.map(async (limiter) => {
      for (let time = 0; time < times; time += 1) if ((await limiter.spend(account, cost)).isGranted) granted += cost;
    });
    await Promise.all(clients);
    return granted;
  }

  it("grant one minute's points together, and no more than what comes back meanwhile", async () => {
    const started = performance.now();
    const granted = await spendFor(newAccount(), 10, 2_000);
    const comeBack = ((performance.now() - started) / 1_000) * (LIMIT / 60);
    // Each process may hold the rest of one lease, a twentieth of the limit.
    expect(granted).toBeGreaterThanOrEqual(LIMIT - 2 * (LIMIT / 20));
    expect(granted).toBeLessThanOrEqual(LIMIT + comeBack + 10);
  });

  it("write seldom: once for a lease, and twice a second for who has none left", async () => {
    await spendFor(newAccount(), 1, 2_000);
    expect(statements).toBeLessThanOrEqual(4_000 / (LIMIT / 20) + 2);
    statements = 0;
    const dry = newAccount();
    await spendFor(dry, LIMIT / 4, 4);
    await spendFor(dry, LIMIT / 4, 1_000);
    expect(statements).toBeLessThan(20);
  });

  it("see points come back, at the rate of the limit", async () => {
    const account = newAccount();
    const [limiter] = limiters as [RateLimiter];
    expect(await limiter.spend(account, LIMIT)).toMatchObject({ isGranted: true, remaining: 0 });
    const refused = await limiter.spend(account, 100);
    expect(refused).toMatchObject({ isGranted: false, retryAfter: 1 });
    await wait(refused.retryAfter * 1_000 + 100);
    expect(await limiter.spend(account, 100)).toMatchObject({ isGranted: true });
  });

  it("keep accounts apart", async () => {
    await spendFor(newAccount(), LIMIT, 1);
    expect(await spendFor(newAccount(), 100, 1)).toBe(200);
  });

  it("store digests, and the readers see none of it", async () => {
    const { rows } = await db.owner.query<{ account: string }>("select account from point_bucket");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ account }) => /^[\w-]{43}$/.test(account))).toBe(true);
    expect(await db.database.reader("STAFF").run({ text: "select account from point_bucket", values: [] })).toEqual([]);
  });
});
