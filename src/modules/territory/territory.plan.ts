import { Collection, type FilterPlans } from "../../planner/collection.js";
import { anyOf, equal } from "../../planner/filters.js";
import { many } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { rawSql, type Sql, sql } from "../../planner/sql.js";
import { TerritoryEntity } from "./territory.entity.js";
import type { TerritoryFilter } from "./territory.inputs.js";

const filters: FilterPlans<TerritoryEntity, TerritoryFilter> = {
  kind: anyOf("kind"),
  code: anyOf("code"),
  generation: equal("generation", "integer"),
  within: (row, input) =>
    sql`${row.col("id")} = any(array(select c.descendant_id from territory k join territory_closure c on c.ancestor_id = k.id where k.code = ${input.parameter("text")}))`,
  text: (row, input) => sql`public.names_vector(${row.col("name")}) @@ public.names_query(${input.parameter("text")})`,
};

export const territories = new Collection<TerritoryEntity>({
  entity: TerritoryEntity,
  orders: { CODE: { property: "code", pgType: "text" } },
  defaultOrder: [["CODE", "ASC"]],
  filters,
});

export function hasNoPoint(row: Row<TerritoryEntity>): Sql {
  return sql`${row.col("latitude")} is null`;
}

function neighbours(theirs: string, ours: string) {
  return many<TerritoryEntity, TerritoryEntity>(TerritoryEntity, {
    where: (territory, row) => [
      sql`${row.col("id")} in (select j.${rawSql(theirs)} from territory_containment j where j.${rawSql(ours)} = ${territory.col("id")})`,
    ],
    orderBy: (row) => [row.col("code"), row.col("id")],
  });
}

export const containingTerritories = neighbours("container_id", "contained_id");
export const containedTerritories = neighbours("contained_id", "container_id");
