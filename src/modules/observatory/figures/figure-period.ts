import type { SelectedField } from "../../../planner/field-plan.js";
import type { OperationInput } from "../../../planner/operation-input.js";
import type { PlanScope } from "../../../planner/plan-scope.js";
import { rawSql, type Sql, sql } from "../../../planner/sql.js";

/** A part of the field's filter, when it is given. */
export function given(field: SelectedField, key: string): OperationInput | undefined {
  const filter = field.argument("filter");
  if (!filter.isGiven()) return undefined;
  const input = filter.field(key);
  return input.isGiven() ? input : undefined;
}

/** Whole years: conditions on a year (SQL of type int). */
export function inYears(field: SelectedField, year: Sql): Sql[] {
  const from = given(field, "fromYear");
  const to = given(field, "toYear");
  return [...(from ? [sql`${year} >= ${from.parameter("integer")}`] : []), ...(to ? [sql`${year} <= ${to.parameter("integer")}`] : [])];
}

/** The first year asked for; else that of the units. */
export function firstYear(field: SelectedField): Sql {
  const from = given(field, "fromYear");
  return from ? sql`${from.parameter("integer")}` : rawSql("(select min(u.year) from unit u)");
}

/** The last day covered. */
export function lastDay(field: SelectedField, scope: PlanScope): Sql {
  const to = given(field, "toYear");
  return to ? sql`least(make_date(greatest(${to.parameter("integer")}, 1), 12, 31), ${scope.asOf})` : scope.asOf;
}
