import { createHmac } from "node:crypto";
import { LRUCache } from "lru-cache";
import { type Allowance, NO_LIMIT } from "../../core/allowance.js";
import type { Audience } from "../../core/audience.js";
import { errorCode } from "../../core/error-code.js";
import type { Logger } from "../../core/logger.js";
import type { PointLeases } from "./point-leases.js";

/** Points a minute by audience; 0 for no limit. */
type PointsPerMinute = Readonly<Record<Audience, number>>;

/** Whose points are spent: a credential, or an address where there is none. */
export interface Account {
  readonly audience: Audience;
  /** E.g. `key 0192…` or `address 192.0.2.7`. It leaves the process as a keyed digest alone. */
  readonly holder: string;
}

export interface Spending extends Allowance {
  /** Whether the points were there, and are spent. */
  readonly isGranted: boolean;
  /** Seconds until they will be there; 0 when they are. */
  readonly retryAfter: number;
}

/** Part of a minute's points that a process takes at once. */
const LEASE_SHARE = 1 / 20;

/** Milliseconds between two leases of an account that has run dry: what an attack may cost the database. */
const DRY_PAUSE = 500;

/** Accounts that this process remembers. One forgotten loses the rest of its lease. */
const ACCOUNTS_KEPT = 20_000;

const MINUTE = 60_000;

interface Bucket {
  /** Leased by this process and not spent. */
  points: number;
  /** What the last lease left to all, and when (milliseconds). */
  left: number;
  leasedAt: number;
  usedAt: number;
  /** No lease is tried before. */
  dryUntil: number;
  leasing?: Promise<void> | undefined;
}

/**
 * A token bucket for each account, shared by all processes: each takes small leases of points and spends them by itself, so that a
 * request ordinarily writes nothing. When the database does not answer, nothing is refused: what is asked needs it too.
 */
export class RateLimiter {
  private readonly buckets = new LRUCache<string, Bucket>({ max: ACCOUNTS_KEPT });

  constructor(
    private readonly leases: Pick<PointLeases, "take">,
    private readonly pointsPerMinute: PointsPerMinute,
    private readonly secret: string,
    private readonly log: Logger,
    private readonly now: () => number = Date.now,
  ) {}

  /** Points that the account has in a minute; {@link NO_LIMIT} without a limit. */
  limitOf({ audience }: Account): number {
    return this.pointsPerMinute[audience] || NO_LIMIT;
  }

  async spend(account: Account, cost: number): Promise<Spending> {
    const limit = this.limitOf(account);
    if (limit === NO_LIMIT) {
      return { limit, cost, remaining: NO_LIMIT, resetAt: new Date(this.now()), isGranted: true, retryAfter: 0 };
    }
    const bucket = this.bucketOf(account);
    while (bucket.points < cost) {
      if (!bucket.leasing) {
        if (this.now() < bucket.dryUntil) return this.standing(bucket, limit, cost, false);
        bucket.leasing = this.lease(account, bucket, limit, cost - bucket.points).finally(() => {
          bucket.leasing = undefined;
        });
      }
      await bucket.leasing;
    }
    bucket.points -= cost;
    return this.standing(bucket, limit, cost, true);
  }

  private bucketOf(account: Account): Bucket {
    const now = this.now();
    const bucket = this.buckets.get(account.holder) ?? { points: 0, left: this.limitOf(account), leasedAt: now, usedAt: now, dryUntil: 0 };
    // After a minute's rest the shared bucket is full again: what was leased from it before no longer counts.
    if (now - bucket.usedAt > MINUTE) bucket.points = 0;
    bucket.usedAt = now;
    this.buckets.set(account.holder, bucket);
    return bucket;
  }

  private async lease(account: Account, bucket: Bucket, limit: number, missing: number): Promise<void> {
    const wanted = Math.max(missing, Math.ceil(limit * LEASE_SHARE));
    try {
      const digest = createHmac("sha256", this.secret).update(account.holder).digest("base64url");
      const { granted, left } = await this.leases.take({ account: digest, capacity: limit, least: missing, wanted });
      bucket.points += granted;
      bucket.left = left;
      bucket.leasedAt = this.now();
      if (granted === 0) bucket.dryUntil = bucket.leasedAt + DRY_PAUSE;
    } catch (error) {
      this.log.warn({ code: errorCode(error) }, "points could not be leased: granted unseen");
      bucket.points += wanted;
    }
  }

  private standing({ points, left, leasedAt }: Bucket, limit: number, cost: number, isGranted: boolean): Spending {
    const now = this.now();
    const perSecond = limit / 60;
    const available = Math.min(limit, points + left + (perSecond * (now - leasedAt)) / 1_000);
    const remaining = Math.max(0, Math.floor(available));
    const resetAt = new Date(now + Math.ceil((limit - remaining) / perSecond) * 1_000);
    const retryAfter = isGranted ? 0 : Math.max(1, Math.ceil((cost - available) / perSecond));
    return { limit, cost, remaining, resetAt, isGranted, retryAfter };
  }
}
