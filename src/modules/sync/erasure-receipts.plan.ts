import { Collection, type FilterPlans } from "../../planner/collection.js";
import { type FieldPlan, rowOf } from "../../planner/field-plan.js";
import { nodeIdJson } from "../../planner/node-id.js";
import { sql } from "../../planner/sql.js";
import { ErasureReceiptEntity } from "./erasure-receipt.entity.js";
import type { ErasureReceiptFilter } from "./erasure-receipts.inputs.js";

const filters: FilterPlans<ErasureReceiptEntity, ErasureReceiptFilter> = {
  isConfirmed: (row, input) =>
    input.look<boolean>() ? sql`${row.col("confirmedAt")} is not null` : sql`${row.col("confirmedAt")} is null`,
};

export const erasureReceipts = new Collection<ErasureReceiptEntity>({
  entity: ErasureReceiptEntity,
  orders: { ERASED_AT: { property: "erasedAt", pgType: "timestamptz" } },
  defaultOrder: [["ERASED_AT", "ASC"]],
  filters,
});

/** The id that the person had. */
export const erasedPerson: FieldPlan = {
  emit: (_field, row) => nodeIdJson("Person", rowOf<ErasureReceiptEntity>(row).col("personId")),
};
