import { Collection, type FilterPlans, periodFilters } from "../../planner/collection.js";
import { equal } from "../../planner/filters.js";
import type { Row } from "../../planner/row.js";
import { type Sql, sql } from "../../planner/sql.js";
import { TerritoryEntity } from "../territory/index.js";
import { IndicatorEntity } from "./indicator.entity.js";
import { ObservationEntity } from "./observation.entity.js";
import type { ObservationFilter } from "./observation.inputs.js";

const filters: FilterPlans<ObservationEntity, ObservationFilter> = {
  indicator: (row, input, scope) => {
    const indicator = scope.row(IndicatorEntity);
    return sql`${row.col("indicatorId")} = any(array(select ${indicator.col("id")} from ${indicator.from} where ${indicator.col("code")} = any(${input.parameter("text[]")})))`;
  },
  territory: (row, input) =>
    sql`${row.col("territoryId")} = any(array(select c.descendant_id from territory k join territory_closure c on c.ancestor_id = k.id where k.code = any(${input.parameter("text[]")})))`,
  generation: (row, input, scope) => {
    const territory = scope.row(TerritoryEntity);
    return sql`${row.col("territoryId")} in (select ${territory.col("id")} from ${territory.from} where ${equal<TerritoryEntity>("generation", "integer")(territory, input, scope)})`;
  },
};

/** The latest first. */
export const observations = new Collection<ObservationEntity>({
  entity: ObservationEntity,
  orders: { START: { property: "startsOn", pgType: "date" } },
  defaultOrder: [["START", "DESC"]],
  filters: { ...filters, during: periodFilters.during as never },
});

export function periodOfObservation(row: Row<ObservationEntity>): Sql {
  return sql`public.period_label(${row.col("startDate")}, ${row.col("endDate")})`;
}
