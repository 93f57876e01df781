import type { Logger } from "../../core/logger.js";
import type { LeaseRequest } from "./point-leases.js";
import { RateLimiter } from "./rate-limiter.js";

const log: Logger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const account = { audience: "PUBLIC", holder: "address 192.0.2.7" } as const;

/** A bucket of 1,000 points that does not refill, and the requests made to it. */
class FakeLeases {
  left = 1_000;
  isDown = false;
  readonly requests: LeaseRequest[] = [];

  async take(request: LeaseRequest) {
    if (this.isDown) throw new Error("down");
    this.requests.push(request);
    const granted = this.left >= request.least ? Math.min(this.left, request.wanted) : 0;
    this.left -= granted;
    return { granted, left: this.left };
  }
}

describe("a rate limiter", () => {
  let leases: FakeLeases;
  let now: number;
  let limiter: RateLimiter;

  beforeEach(() => {
    leases = new FakeLeases();
    now = Date.parse("2026-11-23T10:00:00Z");
    limiter = new RateLimiter(leases, { PUBLIC: 1_000, MEMBER: 0, COMMITTEE: 0, STAFF: 0 }, "secret", log, () => now);
  });

  it("asks the database once for many requests", async () => {
    for (let request = 0; request < 50; request += 1) expect(await limiter.spend(account, 1)).toMatchObject({ isGranted: true });
    expect(leases.requests).toHaveLength(1);
  });

  it("asks once for requests that come together", async () => {
    const spendings = await Promise.all(Array.from({ length: 20 }, () => limiter.spend(account, 2)));
    expect(spendings.every(({ isGranted }) => isGranted)).toBe(true);
    expect(leases.requests).toHaveLength(1);
  });

  it("grants as many points as there are, and not one more", async () => {
    const spendings = await Promise.all(Array.from({ length: 150 }, () => limiter.spend(account, 10)));
    expect(spendings.filter(({ isGranted }) => isGranted)).toHaveLength(100);
  });

  it("says what is left and when to come back", async () => {
    expect(await limiter.spend(account, 400)).toEqual({
      limit: 1_000,
      cost: 400,
      remaining: 600,
      resetAt: new Date("2026-11-23T10:00:24Z"),
      isGranted: true,
      retryAfter: 0,
    });
    expect(await limiter.spend(account, 800)).toMatchObject({ isGranted: false, remaining: 600, retryAfter: 12 });
  });

  it("does not take what is of no use, and leaves it to smaller requests", async () => {
    await limiter.spend(account, 900);
    expect(await limiter.spend(account, 200)).toMatchObject({ isGranted: false });
    now += 1_000;
    expect(await limiter.spend(account, 100)).toMatchObject({ isGranted: true });
  });

  it("leaves the database alone while an account is dry", async () => {
    await limiter.spend(account, 1_000);
    for (let request = 0; request < 100; request += 1) expect((await limiter.spend(account, 5)).isGranted).toBe(false);
    expect(leases.requests).toHaveLength(2);
  });

  it("sends no address to the database, and the same digest for the same one", async () => {
    await limiter.spend(account, 1_000);
    now += 1_000;
    await limiter.spend(account, 1);
    const [first, second] = leases.requests;
    expect(first?.account).toMatch(/^[\w-]{43}$/);
    expect(second?.account).toBe(first?.account);
  });

  it("limits nobody without a limit", async () => {
    const spending = await limiter.spend({ ...account, audience: "STAFF" }, 1_000_000);
    expect(spending).toMatchObject({ isGranted: true, limit: 2_147_483_647 });
    expect(leases.requests).toHaveLength(0);
  });

  it("refuses nobody when the database is away", async () => {
    leases.isDown = true;
    expect(await limiter.spend(account, 700)).toMatchObject({ isGranted: true });
  });
});
