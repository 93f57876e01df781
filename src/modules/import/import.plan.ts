import { Collection, type FilterPlans } from "../../planner/collection.js";
import { anyOf } from "../../planner/filters.js";
import { uuidOf } from "../../planner/node-id.js";
import type { PlanScope } from "../../planner/plan-scope.js";
import { one } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { literal, type Sql, sql } from "../../planner/sql.js";
import { ImportEntity } from "./import.entity.js";
import type { ImportFilter, ImportProblemFilter, PlannedChangeFilter } from "./import.inputs.js";
import { ImportProblemEntity } from "./import-problem.entity.js";
import { PlannedChangeEntity } from "./planned-change.entity.js";

const importFilters: FilterPlans<ImportEntity, ImportFilter> = { state: anyOf("state") };

export const imports = new Collection<ImportEntity>({
  entity: ImportEntity,
  orders: { CREATED_AT: { property: "createdAt", pgType: "timestamptz" } },
  defaultOrder: [["CREATED_AT", "DESC"]],
  filters: importFilters,
});

const changeFilters: FilterPlans<PlannedChangeEntity, PlannedChangeFilter> = { outcome: anyOf("outcome"), type: anyOf("type") };

/** In the order in which they are applied. */
export const plannedChanges = new Collection<PlannedChangeEntity>({
  entity: PlannedChangeEntity,
  orders: { TYPE: { property: "type", pgType: "text" } },
  defaultOrder: [["TYPE", "ASC"]],
  filters: changeFilters,
});

const problemFilters: FilterPlans<ImportProblemEntity, ImportProblemFilter> = { severity: anyOf("severity") };

export const importProblems = new Collection<ImportProblemEntity>({
  entity: ImportProblemEntity,
  orders: { FILE: { property: "file", pgType: "text" } },
  defaultOrder: [["FILE", "ASC"]],
  filters: problemFilters,
});

export const importById = one<object, ImportEntity>(ImportEntity, {
  where: (_owner, row, _scope, field) => [sql`${row.col("id")} = ${field.argument("id").parameter("uuid", uuidOf("Import"))}`],
});

/** A sentence that is kept in both languages, in the request's. */
export function inLanguage(sentence: Sql, scope: PlanScope): Sql {
  return sql`(${sentence} ->> ${literal(scope.language === "en" ? "en" : "fr")})`;
}

/** How many changes have this outcome. */
export function countOf(key: string): (row: Row<ImportEntity>) => Sql {
  return (row) => sql`coalesce((${row.col("counts")} ->> ${literal(key)})::int, 0)`;
}

/** The record as clients know it; null until it is one. */
export function recordNodeId(row: Row<PlannedChangeEntity>): Sql {
  return sql`(public.api_value(to_jsonb(${row.col("recordId")}),${row.col("type")})#>>'{}')`;
}
