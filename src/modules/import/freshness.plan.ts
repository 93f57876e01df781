import type { FilterPlan } from "../../planner/collection.js";
import type { PlanScope } from "../../planner/plan-scope.js";
import { many } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { rawSql, type Sql, sql } from "../../planner/sql.js";
import type { OrganizationEntity } from "../organization/index.js";
import { RecordSourceEntity } from "./record-source.entity.js";

/** Days after which nothing is left of a verification. */
const STALE_AFTER = 730;

/** Days after which somebody should verify again. */
const VERIFIED_FOR = 365;

/** From 1 on the day of the verification to 0 two years later; 0 without one. */
export function freshness(row: Row<OrganizationEntity>, scope: PlanScope): Sql {
  const age = sql`(${scope.asOf} - ${row.col("verifiedOn")})`;
  return sql`coalesce(least(1, greatest(0, 1 - ${age} / ${rawSql(`${STALE_AFTER}.0`)})), 0)::float8`;
}

/** Verified a year ago or never, or gone from every source that listed it. */
export const needsVerification: FilterPlan<OrganizationEntity> = (row, input, scope) => {
  const listed = (condition: Sql): Sql => {
    const listing = scope.row(RecordSourceEntity);
    return sql`exists (select from ${listing.from} where ${listing.col("recordId")} = ${row.col("id")} and ${listing.col("goneSince")} ${condition})`;
  };
  const isOld = sql`coalesce(${row.col("verifiedOn")}, '-infinity') < ${scope.asOf} - ${rawSql(String(VERIFIED_FOR))}`;
  const isNeeded = sql`(${isOld} or (${listed(sql`is not null`)} and not ${listed(sql`is null`)}))`;
  return input.look<boolean>() ? isNeeded : sql`not ${isNeeded}`;
};

export const listings = many<OrganizationEntity, RecordSourceEntity>(RecordSourceEntity, {
  where: (organization, listing) => [
    sql`${listing.col("recordId")} = ${organization.col("id")}`,
    sql`${listing.col("type")} = 'Organization'`,
  ],
  orderBy: (listing) => [sql`${listing.col("lastSeenAt")} desc`, listing.col("sourceId")],
});
