import { AUDIENCES, type Audience } from "../../core/audience.js";
import type { StatementRunner } from "../../core/context.js";
import type { ChangeHorizon, Horizon, SettledChange } from "./change-horizon.js";

interface HorizonRow {
  readonly rank: number;
  readonly end: string;
  readonly hasUnsettled: boolean;
  readonly position: string | null;
  readonly at: number | null;
}

/**
 * The feed's rows by the transactions that wrote them. All below the oldest transaction that still runs are settled. Each look starts
 * where the last one ended.
 */
export class FeedHorizon implements ChangeHorizon {
  #latest: ReadonlyMap<Audience, SettledChange> = new Map();
  #lookedUpTo = "0";

  async look(runner: StatementRunner): Promise<Horizon> {
    const rows = await this.#read(runner, this.#lookedUpTo);
    const position = rows[0]?.end ?? this.#lookedUpTo;
    // Transactions that count from further back are those of another copy of the database.
    const isOther = BigInt(position) < BigInt(this.#lookedUpTo);
    const found = (isOther ? await this.#read(runner, "0") : rows).flatMap(({ rank, position, at }) => {
      const audience = AUDIENCES[rank];
      return audience && position !== null && at !== null ? [[audience, { position, at: new Date(at) }] as const] : [];
    });
    this.#latest = new Map([...(isOther ? [] : this.#latest), ...found]);
    this.#lookedUpTo = position;
    return { position, latest: this.#latest, hasUnsettled: rows[0]?.hasUnsettled === true };
  }

  #read(runner: StatementRunner, from: string): Promise<HorizonRow[]> {
    return runner.run<HorizonRow>({
      text: `select r.rank, h.xid::text as end, exists (select from change where xid >= h.xid) as "hasUnsettled", c.position, c.at
        from (select pg_snapshot_xmin(pg_current_snapshot()) as xid) h
        cross join generate_series(0, $2::int) as r (rank)
        left join lateral (
          select xid::text as position, (extract(epoch from at) * 1000)::float8 as at from change
          where xid >= $1::xid8 and xid < h.xid and concerns <= r.rank order by xid desc limit 1) c on true
        order by r.rank`,
      values: [from, AUDIENCES.length - 1],
    });
  }
}
