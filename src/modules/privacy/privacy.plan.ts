import { Collection } from "../../planner/collection.js";
import type { Row } from "../../planner/row.js";
import { type Sql, sql } from "../../planner/sql.js";
import type { ContactPointEntity } from "../organization/index.js";
import { RetentionRunEntity } from "./retention-run.entity.js";

/** Whoever is not of the staff finds these columns empty. */
export function hasNoRecord(row: Row<ContactPointEntity>): Sql {
  return sql`num_nonnulls(${row.col("legalBasis")},${row.col("noticeDate")},${row.col("retentionDate")},${row.col("sourceId")}) = 0`;
}

export const retentionRuns = new Collection<RetentionRunEntity>({
  entity: RetentionRunEntity,
  orders: { RAN_AT: { property: "ranAt", pgType: "timestamptz" } },
  defaultOrder: [["RAN_AT", "DESC"]],
});
