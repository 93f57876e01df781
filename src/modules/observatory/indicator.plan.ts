import { Collection, type FilterPlans } from "../../planner/collection.js";
import { anyOf, startsWords } from "../../planner/filters.js";
import type { PlanScope } from "../../planner/plan-scope.js";
import type { Row } from "../../planner/row.js";
import type { Sql } from "../../planner/sql.js";
import { IndicatorEntity } from "./indicator.entity.js";
import type { IndicatorFilter } from "./observation.inputs.js";

const filters: FilterPlans<IndicatorEntity, IndicatorFilter> = { code: anyOf("code"), text: startsWords("namesVector") };

export const indicators = new Collection<IndicatorEntity>({
  entity: IndicatorEntity,
  orders: { CODE: { property: "code", pgType: "text" } },
  defaultOrder: [["CODE", "ASC"]],
  filters,
});

export function indicatorLabel(row: Row<IndicatorEntity>, scope: PlanScope): Sql {
  return row.col(scope.language === "en" ? "labelEn" : "label");
}

export function indicatorUnit(row: Row<IndicatorEntity>, scope: PlanScope): Sql {
  return row.col(scope.language === "en" ? "unitEn" : "unit");
}
