import type { StatementRunner } from "../../core/context.js";

/**
 * For how many seconds the oldest change that is written but not served yet has waited: a transaction that takes long, in any
 * database of the cluster, holds up all that came after it. 0 when none waits.
 */
export async function feedLag(writer: StatementRunner): Promise<number> {
  const [row] = await writer.run<{ seconds: number }>({
    name: "feed_lag",
    text: `select coalesce(extract(epoch from now() - min(at)), 0)::float8 as seconds
      from change where xid >= pg_snapshot_xmin(pg_current_snapshot())`,
    values: [],
  });
  return row?.seconds ?? 0;
}
