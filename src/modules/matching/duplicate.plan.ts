import type { Translated } from "../../core/language.js";
import { Collection, type FilterPlans } from "../../planner/collection.js";
import type { FieldPlan } from "../../planner/field-plan.js";
import { rowOf } from "../../planner/field-plan.js";
import { anyOf } from "../../planner/filters.js";
import { jsonArray } from "../../planner/json-text.js";
import { storable } from "../../planner/operation-input.js";
import type { PlanScope } from "../../planner/plan-scope.js";
import { objectType, one } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { rawSql, type Sql, sql } from "../../planner/sql.js";
import { OrganizationEntity } from "../organization/index.js";
import { labelOf } from "../shared/labels.js";
import { DuplicateEntity } from "./duplicate.entity.js";
import type { DuplicateFilter } from "./duplicate.inputs.js";
import { matchReasonLabels } from "./match-reason.js";

const filters: FilterPlans<DuplicateEntity, DuplicateFilter> = {
  state: anyOf("state"),
  minScore: (row, input) => sql`${row.col("score")} >= ${input.parameter("float8")} * 1000`,
  source: (row, input) => sql`${row.col("sourceId")} = (select s.id from source s where s.name = ${input.parameter("text", storable)})`,
};

export const duplicates = new Collection<DuplicateEntity>({
  entity: DuplicateEntity,
  orders: { SCORE: { property: "score", pgType: "integer" } },
  defaultOrder: [["SCORE", "DESC"]],
  filters,
});

export function scoreOf(row: Row<DuplicateEntity>): Sql {
  return sql`${row.col("score")} / 1000.0::float8`;
}

/** In words, in the request's language. */
export function reasonsOf(row: Row<DuplicateEntity>, scope: PlanScope): Sql {
  const labels: Readonly<Record<string, Translated>> = matchReasonLabels;
  return sql`array(select ${labelOf(labels, rawSql("r.code"), scope)} from unnest(${row.col("reasons")}) with ordinality r(code, rank) order by r.rank)`;
}

export function hasNoCandidate(row: Row<DuplicateEntity>): Sql {
  return sql`${row.col("candidate")} is null`;
}

export function candidateText(key: string): (row: Row<DuplicateEntity>) => Sql {
  return (row) => sql`(${row.col("candidate")}->>${rawSql(`'${key}'`)})`;
}

export function candidateIdentifiers(row: Row<DuplicateEntity>): Sql {
  return sql`array(select jsonb_array_elements_text(${row.col("candidate")}->'identifiers'))`;
}

/** Those open pairs of which the organization is one, each with the other's id beside it. */
export const possibleDuplicatesOfOrganization: FieldPlan = {
  emit(field, owner, scope) {
    const organization = rowOf<OrganizationEntity>(owner);
    const row = scope.row<DuplicateEntity>(DuplicateEntity);
    const object = scope.object(objectType(field), field.selections, row as unknown as Row, field.path);
    const [id, first, second] = [organization.col("id"), row.col("organizationId"), row.col("otherId")];
    const isOpen = sql`${row.col("state")} = 'OPEN' and ${second} is not null`;
    const found = sql`
      select ${row.alias}.*, ${second} as _twin from ${row.from} where ${first} = ${id} and ${isOpen}
      union all
      select ${row.alias}.*, ${first} as _twin from ${row.from} where ${second} = ${id} and ${isOpen}`;
    return jsonArray(object, sql`(select * from (${found}) f order by f.score desc, f.id) ${row.alias}`);
  },
};

export const twin = one<DuplicateEntity, OrganizationEntity>(OrganizationEntity, {
  where: (duplicate, row) => [sql`${row.col("id")} = ${duplicate.alias}._twin`],
});
