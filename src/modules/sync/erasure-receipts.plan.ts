import { Collection, type FilterPlans } from "../../planner/collection.js";
import { type FieldPlan, rowOf } from "../../planner/field-plan.js";
import { nodeIdJson } from "../../planner/node-id.js";
import type { Row } from "../../planner/row.js";
import { type Sql, sql } from "../../planner/sql.js";
import { ErasureReceiptEntity } from "./erasure-receipt.entity.js";
import type { ErasureReceiptFilter } from "./erasure-receipts.inputs.js";

const filters: FilterPlans<ErasureReceiptEntity, ErasureReceiptFilter> = {
  isConfirmed: (row, input) =>
    input.look<boolean>() ? sql`${row.col("confirmedAt")} is not null` : sql`${row.col("confirmedAt")} is null`,
  canConfirm: (row, input) => (input.look<boolean>() ? mayConfirm(row) : sql`not ${mayConfirm(row)}`),
};

export const erasureReceipts = new Collection<ErasureReceiptEntity>({
  entity: ErasureReceiptEntity,
  orders: { ERASED_AT: { property: "erasedAt", pgType: "timestamptz" } },
  defaultOrder: [["ERASED_AT", "ASC"]],
  filters,
});

/** Of a token only its issuer knows: it is taken for good. */
export function mayConfirm(row: Row<ErasureReceiptEntity>): Sql {
  return sql`public.can_confirm(${row.col("credential")})`;
}

/** The id that the person had. */
export const erasedPerson: FieldPlan = {
  emit: (_field, row) => nodeIdJson("Person", rowOf<ErasureReceiptEntity>(row).col("personId")),
};
