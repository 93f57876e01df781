import { Collection, type FilterPlans } from "../../planner/collection.js";
import { anyOf } from "../../planner/filters.js";
import type { PlanScope } from "../../planner/plan-scope.js";
import type { Row } from "../../planner/row.js";
import { type Sql, sql } from "../../planner/sql.js";
import { AssertionEntity } from "./assertion.entity.js";
import type { AssertionFilter } from "./assertion.inputs.js";
import type { FormerAssertionEntity } from "./former-assertion.entity.js";

const filters: FilterPlans<AssertionEntity, AssertionFilter> = { field: anyOf("field") };

export const assertions = new Collection<AssertionEntity>({
  entity: AssertionEntity,
  orders: { FIELD: { property: "field", pgType: "text" }, ASSERTED_AT: { property: "assertedAt", pgType: "timestamptz" } },
  defaultOrder: [
    ["FIELD", "ASC"],
    ["ASSERTED_AT", "DESC"],
  ],
  filters,
});

/** Whether nothing said of the same field is to be believed before it: the rule of `AssertionService`. */
export function wins(row: Row<AssertionEntity>, scope: PlanScope): Sql {
  const other = scope.row(AssertionEntity);
  const rank = (one: Row<AssertionEntity>): Sql =>
    sql`(${isOwnWord(one)},coalesce(case when not ${isOwnWord(one)} then ${one.col("verifiedOn")} end,'-infinity'),${one.col("assertedAt")},${one.col("id")})`;
  return sql`not exists (select from ${other.from} where ${other.col("recordId")} = ${row.col("recordId")} and ${other.col("field")} = ${row.col("field")} and ${rank(other)} > ${rank(row)})`;
}

/** The centre's, or the organization's of its own sheet. */
export function isOwnWord(row: Row<AssertionEntity> | Row<FormerAssertionEntity>): Sql {
  return sql`(${row.col("sourceId")} is null or ${row.col("isOwn")})`;
}
