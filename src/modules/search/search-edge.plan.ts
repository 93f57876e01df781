import { type GraphQLObjectType, isObjectType } from "graphql";
import { type FieldPlan, rowOf } from "../../planner/field-plan.js";
import { jsonNull, jsonString, orNull } from "../../planner/json-text.js";
import type { PlanScope } from "../../planner/plan-scope.js";
import { value } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { joinSql, literal, type Sql, sql } from "../../planner/sql.js";
import { SearchHitEntity } from "./search-hit.entity.js";
import { type SearchedRecord, searchedRecords } from "./searched-records.js";

export const scoreOfHit = value<SearchHitEntity>((hit) => sql`${hit.col("score")} / 10000.0::float8`);

/** The record found, by its key. */
export const recordOfHit: FieldPlan = {
  emit: (field, row, scope) =>
    ofRecord(rowOf<SearchHitEntity>(row), scope, (record, found) =>
      scope.memberOf(objectTypeOf(record, scope), field.selections, found, field.path),
    ),
};

/** Where its words stand in the record, as the viewer sees the record; for a mistyped search, the words that it may have meant. */
export const highlightOfHit: FieldPlan = {
  emit(_field, row, scope) {
    const hit = rowOf<SearchHitEntity>(row);
    const meant = sql`(select array_agg(public.search_pattern(l.lookalike)) from search_lookalike l)`;
    // Words that name a kind or a place were not looked for in texts.
    const beside = sql`(select array_agg(public.search_pattern(w)) from search_rest r, unnest(r.words) w where not exists (select from search_place p where w = any(p.words)))`;
    const typed = sql`case when exists (select from search_meaning) then ${beside} else (select q.patterns from search_query q) end`;
    const patterns = sql`case when ${hit.col("isTypo")} then ${meant} || ${typed} else ${typed} end`;
    return orNull(
      ofRecord(hit, scope, (record, found) =>
        jsonString(sql`public.search_highlight(array_remove(${record.passages(found)}, null), ${patterns})`),
      ),
    );
  },
};

function ofRecord(hit: Row<SearchHitEntity>, scope: PlanScope, show: (record: SearchedRecord, found: Row) => Sql): Sql {
  const branches = Object.entries(searchedRecords).map(([type, record]) => {
    const found = scope.row<{ id: string }>(record.entity as never);
    const shown = show(record, found as unknown as Row);
    return sql`when ${literal(type)} then (select ${shown} from ${found.from} where ${found.col("id")} = ${hit.col("id")})`;
  });
  return sql`case ${hit.col("type")} ${joinSql(branches, " ")} else ${jsonNull} end`;
}

function objectTypeOf({ typeName }: SearchedRecord, scope: PlanScope): GraphQLObjectType {
  const type = scope.binding.schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`The schema has no type "${typeName}" to find`);
  return type;
}
