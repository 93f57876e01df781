import { Collection, type FilterPlans } from "../../planner/collection.js";
import type { SelectedField } from "../../planner/field-plan.js";
import { type FieldPlan, rowOf } from "../../planner/field-plan.js";
import { anyOf } from "../../planner/filters.js";
import { jsonArray, orNull } from "../../planner/json-text.js";
import { nodeRecord, nodeType } from "../../planner/node-record.js";
import type { PlanScope } from "../../planner/plan-scope.js";
import type { Row } from "../../planner/row.js";
import { joinSql, literal, quoteLiteral, rawSql, type Sql, sql } from "../../planner/sql.js";
import { writtenTypes } from "../shared/written-kinds.js";
import { ProposalEntity } from "./proposal.entity.js";
import type { ProposalFilter } from "./proposal.inputs.js";

const filters: FilterPlans<ProposalEntity, ProposalFilter> = { state: anyOf("state") };

export const proposals = new Collection<ProposalEntity>({
  entity: ProposalEntity,
  orders: { PROPOSED_AT: { property: "proposedAt", pgType: "timestamptz" } },
  defaultOrder: [["PROPOSED_AT", "DESC"]],
  filters,
});

/** The id of the record, of whatever type, as clients know it. */
export function recordNodeId(row: Row<ProposalEntity>): Sql {
  return sql`(public.api_value(to_jsonb(${row.col("recordId")}),${row.col("type")})#>>'{}')`;
}

/** The record itself, by its key. */
export const recordOfProposal: FieldPlan = {
  emit(field, row, scope) {
    const proposal = rowOf<ProposalEntity>(row);
    return orNull(recordOfAnyType(proposal.col("type"), proposal.col("recordId"), field, scope));
  },
};

/** The records whose ids stand anywhere in the changes, each once; text that only looks like an id is none. */
export const namedByProposal: FieldPlan = {
  emit(field, row, scope) {
    const changes = rowOf<ProposalEntity>(row).col("changes");
    const texts = sql`select distinct v #>> '{}' as t from jsonb_path_query(${changes}, 'strict $.**') v where jsonb_typeof(v) = 'string'`;
    // Base64 that is not whole would be an error, so what is decoded is looked at first.
    const decoded = rawSql(
      `case when t ~ '^[A-Za-z0-9]{${SHORTEST_ID},${LONGEST_ID}}$' and length(t) % 4 <> 1
        then encode(decode(rpad(t, (length(t) + 3) / 4 * 4, '='), 'base64'), 'escape') end`,
    );
    const asked = sql`select id[1] as type, id[2]::uuid as id from (select regexp_match(${decoded}, ${rawSql(quoteLiteral(ID))}) as id from (${texts}) texts) ids`;
    const records = sql`select ${recordOfAnyType(rawSql("asked.type"), rawSql("asked.id"), field, scope)} as record from (${asked}) asked`;
    return jsonArray(rawSql("named.record"), sql`(${records}) named where named.record is not null`);
  },
};

/** How many letters the ids of records have, which are base64 of a type's name and a uuid. */
const [SHORTEST_ID, LONGEST_ID] = [52, 90];
const ID = "^([A-Z][A-Za-z]*):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$";

function recordOfAnyType(type: Sql, id: Sql, field: SelectedField, scope: PlanScope): Sql {
  const branches = writtenTypes().flatMap((name) => {
    const node = nodeType(scope, name);
    return node ? [sql`when ${literal(name)} then ${nodeRecord(scope, node, id, field)}`] : [];
  });
  return sql`case ${type} ${joinSql(branches, " ")} end`;
}
