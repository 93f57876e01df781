import { Collection, type FilterPlans } from "../../planner/collection.js";
import { type FieldPlan, rowOf } from "../../planner/field-plan.js";
import { anyOf } from "../../planner/filters.js";
import { orNull } from "../../planner/json-text.js";
import { nodeRecord, nodeType } from "../../planner/node-record.js";
import type { Row } from "../../planner/row.js";
import { joinSql, literal, type Sql, sql } from "../../planner/sql.js";
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
    const branches = writtenTypes().flatMap((name) => {
      const type = nodeType(scope, name);
      return type ? [sql`when ${literal(name)} then ${nodeRecord(scope, type, proposal.col("recordId"), field)}`] : [];
    });
    return orNull(sql`case ${proposal.col("type")} ${joinSql(branches, " ")} end`);
  },
};
