import type { StatementRunner } from "../../core/context.js";

export interface LeaseRequest {
  /** Digest of whose points they are. */
  readonly account: string;
  /** Points that the bucket holds at most, and that come back in a minute. */
  readonly capacity: number;
  /** With fewer than these, none are of use. */
  readonly least: number;
  /** At least as many as `least`. */
  readonly wanted: number;
}

export interface Lease {
  /** Points handed over: up to those wanted, and none when there are fewer than the least. */
  readonly granted: number;
  /** Points left for all processes together. */
  readonly left: number;
}

/** Minutes after which an account that nobody uses is forgotten: its bucket is full long before. */
const IDLE_MINUTES = 10;

const LEASE = `
  insert into point_bucket as b (account, points, granted, leased_at)
  values ($1::text, $2::float8 - least($2::float8, $4::float8), least($2::float8, $4::float8), now())
  on conflict (account) do update set (points, granted, leased_at) = (
    select refilled - handed, handed, greatest(b.leased_at, now())
    from (select least($2::float8, b.points + $2::float8 * greatest(0, extract(epoch from now() - b.leased_at)) / 60)) r(refilled),
      lateral (select case when refilled >= $3::float8 then least(refilled, $4::float8) else 0 end) h(handed))
  returning granted, points as left`;

/** Buckets of points that all processes share, in PostgreSQL. A bucket that nobody knows is full. */
export class PointLeases {
  private purgedAt = performance.now();

  constructor(private readonly writer: StatementRunner) {}

  /** In one atomic statement, by the database's clock. */
  async take({ account, capacity, least, wanted }: LeaseRequest): Promise<Lease> {
    await this.purge();
    const [lease] = await this.writer.run<Lease>({ name: "point_lease", text: LEASE, values: [account, capacity, least, wanted] });
    if (!lease) throw new Error("A lease of points gave no row");
    return lease;
  }

  private async purge(): Promise<void> {
    if (performance.now() - this.purgedAt < IDLE_MINUTES * 60_000) return;
    this.purgedAt = performance.now();
    await this.writer.run({
      name: "point_purge",
      text: `delete from point_bucket where leased_at < now() - make_interval(mins => $1::integer)`,
      values: [IDLE_MINUTES],
    });
  }
}
