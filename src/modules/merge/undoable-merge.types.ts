import { Extensions, Field, ID, ObjectType } from "type-graphql";
import type { FieldPlan } from "../../planner/field-plan.js";
import { many, value } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { sql } from "../../planner/sql.js";
import { DateTimeScalar } from "../shared/scalars.js";
import { MergeEntity } from "./merge.entity.js";
import { UNDO_PERIOD } from "./undo-period.js";

@ObjectType("UndoableMerge", { description: "A record that was made one with this one, and can be brought back." })
@Extensions({ entity: MergeEntity })
export class UndoableMergeType implements Pick<MergeEntity, "mergedAt"> {
  @Field(() => ID, { description: "The id that the merged record had before, for `undoMergeOrganization` or `undoMergePerson`." })
  @Extensions({
    plan: value<MergeEntity>((row) => sql`(public.api_value(to_jsonb(${row.col("mergedId")}),${row.col("type")})#>>'{}')`),
  })
  merged!: string;

  @Field(() => DateTimeScalar, { description: "When the two were made one." })
  mergedAt!: Date;

  @Field(() => String, { nullable: true, description: "The name of the credential that merged; null when it had none." })
  @Extensions({ plan: value<MergeEntity>((row) => sql`(${row.col("mergedBy")}->>'name')`) })
  mergedBy!: string | null;

  @Field(() => DateTimeScalar, { description: "Until when the merge can be undone, 30 days after it was made." })
  @Extensions({ plan: value<MergeEntity>((row) => sql`(${row.col("mergedAt")} + ${UNDO_PERIOD})`) })
  undoableUntil!: Date;
}

/** Those merged into the record, the latest first, that still come back. */
export const undoableMerges: FieldPlan = many<{ id: string }, MergeEntity>(MergeEntity, {
  where: (record, row: Row<MergeEntity>) => [
    sql`${row.col("survivorId")} = ${record.col("id")}`,
    sql`${row.col("undoneAt")} is null`,
    sql`${row.col("mergedAt")} >= now() - ${UNDO_PERIOD}`,
  ],
  orderBy: (row) => [sql`${row.col("mergedAt")} desc`, sql`${row.col("id")}`],
});
