import type { FieldPlan, SelectedField } from "../../planner/field-plan.js";
import { jsonArray, jsonString } from "../../planner/json-text.js";
import type { PlanScope } from "../../planner/plan-scope.js";
import { objectType } from "../../planner/record-plans.js";
import { identifier, joinSql, literal, rawSql, type Sql, sql } from "../../planner/sql.js";
import { organizationKindLabels } from "../organization/index.js";
import { labelOf } from "../shared/labels.js";
import { TerritoryEntity } from "../territory/index.js";
import { ThemeEntity, themeLabel } from "../theme/index.js";
import { SearchHitEntity } from "./search-hit.entity.js";
import { searchTypeLabels } from "./search-type.js";
import { searchedRecords } from "./searched-records.js";

const MAX_FACETS = 50;

/**
 * How the hits divide, each division worked out only when selected. A count is how many hits would be left with that value in the
 * filter: a theme also counts those of narrower ones, a territory those of what it contains.
 */
export const facetsOfSearch: FieldPlan = {
  emit: (field, _row, scope) =>
    scope.objectOf(objectType(field), field.selections, field.path, (facet) => facetList(facet, scope, groupsOf(facet, scope))),
};

/** Rows of a code, a label and a count. */
function groupsOf(facet: SelectedField, scope: PlanScope): Sql {
  switch (facet.definition.name) {
    case "types": {
      const hit = scope.row(SearchHitEntity);
      return sql`select ${hit.col("type")} as code, ${labelOf(searchTypeLabels, hit.col("type"), scope)} as label, count(*) as count
        from ${hit.from} group by 1`;
    }
    case "kinds": {
      const hit = scope.row(SearchHitEntity);
      return sql`select ${hit.col("kind")} as code, ${labelOf(organizationKindLabels, hit.col("kind"), scope)} as label, count(*) as count
        from ${hit.from} where ${hit.col("kind")} is not null group by 1`;
    }
    case "themes": {
      const theme = scope.row(ThemeEntity);
      return sql`select ${theme.col("code")} as code, ${themeLabel(theme, scope)} as label, tagged.count
        from ${taggedHits("themes", "theme", scope)} join ${theme.from} on ${theme.col("id")} = tagged.concept_id`;
    }
    case "territories": {
      const territory = scope.row(TerritoryEntity);
      return sql`select ${territory.col("code")} as code, ${territory.col("name")} as label, tagged.count
        from ${taggedHits("territories", "territory", scope)} join ${territory.from} on ${territory.col("id")} = tagged.concept_id
        where ${territory.col("kind")} in ('COMMUNE','ARRONDISSEMENT','QPV')`;
    }
    default:
      throw new Error(`A search is not divided by "${facet.definition.name}"`);
  }
}

/**
 * How many hits are tagged with each concept or one below it: rows `tagged(concept_id, count)`. The tags of a hit are looked up one
 * hit at a time, since most searches have few; what lies above them is joined to all of them at once.
 */
function taggedHits(tags: "themes" | "territories", concept: "theme" | "territory", scope: PlanScope): Sql {
  const conceptId = identifier(`${concept}_id`);
  const direct = Object.entries(searchedRecords).flatMap(([type, { [tags]: join }]) => {
    if (!join) return [];
    const [table, owner] = join;
    const hit = scope.row(SearchHitEntity);
    const tagsOfHit = sql`select j.${conceptId} as id from ${identifier(table)} j where j.${identifier(owner)} = ${hit.col("id")} offset 0`;
    return [
      sql`select ${hit.col("id")} as hit_id, j.id from ${hit.from} cross join lateral (${tagsOfHit}) j where ${hit.col("type")} = ${literal(type)}`,
    ];
  });
  return sql`(with direct as materialized (${joinSql(direct, " union all ")})
    select tag.concept_id, count(*) as count
    from (
      select distinct direct.hit_id, c.ancestor_id as concept_id
      from direct join ${identifier(`${concept}_closure`)} c on c.descendant_id = direct.id) tag
    group by 1) tagged`;
}

function facetList(facet: SelectedField, scope: PlanScope, groups: Sql): Sql {
  const group = scope.alias();
  const item = scope.objectOf(objectType(facet), facet.selections, facet.path, ({ definition: { name } }) => {
    const column = rawSql(`${group}.${name}`);
    return name === "count" ? sql`${column}::text` : jsonString(column);
  });
  return jsonArray(item, sql`(${groups} order by count desc, code limit ${rawSql(String(MAX_FACETS))}) ${rawSql(group)}`);
}
