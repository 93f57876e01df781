import type { FieldPlan } from "../../planner/field-plan.js";
import { jsonArray, orNull } from "../../planner/json-text.js";
import { objectType } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { allOf, rawSql, sql } from "../../planner/sql.js";
import { TerritoryEntity } from "../territory/index.js";
import { inLanguage } from "./figures/figure-labels.js";
import { sizeArgument } from "./figures/size-argument.js";
import { IndicatorEntity } from "./indicator.entity.js";
import { ObservationEntity } from "./observation.entity.js";
import { observations } from "./observation.plan.js";

/**
 * Observations as series, one for each indicator and territory: a territory is of one generation, and nothing joins those of two.
 */
export const seriesOfObservations: FieldPlan = {
  emit(field, _row, scope) {
    const [found, indicator, territory] = [scope.row(ObservationEntity), scope.row(IndicatorEntity), scope.row(TerritoryEntity)];
    const conditions = (row: Row<ObservationEntity>) => observations.conditions(row, field.argument("filter"), scope);
    const order = sql`${indicator.col("code")}, ${territory.col("generation")} nulls first, ${territory.col("code")}`;
    const pairs = sql`pair as (
      select ${found.col("indicatorId")} as indicator_id, ${found.col("territoryId")} as territory_id
      from ${found.from} where ${allOf(conditions(found))} group by 1, 2)`;
    const object = scope.objectOf(objectType(field), field.selections, field.path, (part) => {
      switch (part.definition.name) {
        case "series": {
          const item = scope.objectOf(objectType(part), part.selections, part.path, (own) => {
            switch (own.definition.name) {
              case "indicator":
                return scope.object(objectType(own), own.selections, indicator as unknown as Row, own.path);
              case "territory":
                return scope.object(objectType(own), own.selections, territory as unknown as Row, own.path);
              case "generation":
                return orNull(sql`${territory.col("generation")}::text`);
              case "observations": {
                const row = scope.row(ObservationEntity);
                const value = scope.object(objectType(own), own.selections, row as unknown as Row, own.path);
                const isOfPair = sql`${row.col("indicatorId")} = pair.indicator_id and ${row.col("territoryId")} = pair.territory_id`;
                return jsonArray(
                  value,
                  sql`(select ${row.alias}.* from ${row.from} where ${allOf([isOfPair, ...conditions(row)])}
                    order by ${row.col("startsOn")}, ${row.col("endDate")}, ${row.col("id")}) ${row.alias}`,
                );
              }
              default:
                throw new Error(`A series has no "${own.definition.name}"`);
            }
          });
          return sql`(select '['||coalesce(string_agg(one.item,',' order by one.n),'')||']' from (
            select ${item} as item, row_number() over (order by ${order}) as n from pair
            join ${indicator.from} on ${indicator.col("id")} = pair.indicator_id
            join ${territory.from} on ${territory.col("id")} = pair.territory_id
            order by n limit ${sizeArgument(field, 50, 200)}) one)`;
        }
        case "seriesCount":
          return rawSql("(select count(*)::text from pair)");
        case "notice": {
          const notice = inLanguage(
            {
              fr: "Les quartiers prioritaires de 2015 et de 2024 n'ont pas le même périmètre : leurs séries sont données à part et ne se prolongent pas. « correspondences » dit quels quartiers se recouvrent.",
              en: 'The priority neighbourhoods of 2015 and of 2024 have different outlines: their series are given apart and do not continue each other. "correspondences" says which overlap.',
            },
            scope,
          );
          return sql`(select case when count(distinct place.generation) > 1 then to_json(${notice})::text else 'null' end
            from pair join territory place on place.id = pair.territory_id)`;
        }
        default:
          throw new Error(`Series have no "${part.definition.name}"`);
      }
    });
    scope.noteDependenceOnValues();
    return sql`(with ${pairs} select ${object})`;
  },
};
