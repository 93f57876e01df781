import type { PlanScope } from "../../planner/plan-scope.js";
import { many } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { type Sql, sql } from "../../planner/sql.js";
import { ThemeEntity } from "./theme.entity.js";

export function themeLabel(row: Row<ThemeEntity>, scope: PlanScope): Sql {
  return row.col(scope.language === "en" ? "labelEn" : "label");
}

export const narrowerThemes = many<ThemeEntity, ThemeEntity>(ThemeEntity, {
  where: (theme, row) => [sql`${row.col("broaderId")} = ${theme.col("id")}`],
  orderBy: (row) => [row.col("code")],
});

/** All themes, the closed list that filters refer to. */
export const allThemes = many<object, ThemeEntity>(ThemeEntity, {
  where: () => [],
  orderBy: (row) => [row.col("code")],
});
