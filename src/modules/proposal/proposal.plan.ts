import { Collection, type FilterPlans } from "../../planner/collection.js";
import { anyOf } from "../../planner/filters.js";
import type { Row } from "../../planner/row.js";
import { type Sql, sql } from "../../planner/sql.js";
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
