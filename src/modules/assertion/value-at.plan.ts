import { type FieldPlan, rowOf } from "../../planner/field-plan.js";
import { jsonArray } from "../../planner/json-text.js";
import { objectType, value } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { allOf, type Sql, sql } from "../../planner/sql.js";
import { AssertionEntity } from "./assertion.entity.js";
import { isOwnWord } from "./assertion.plan.js";
import { FormerAssertionEntity } from "./former-assertion.entity.js";

/** What each source says of fields, or said at a moment, and which word wins, by the rule of `AssertionService`. */
export const valueAt: FieldPlan = {
  emit(field, owner, scope) {
    const record = rowOf<{ id: string }>(owner);
    const [fields, at] = [field.argument("field"), field.argument("at")];
    const [now, former, told] = [scope.row(AssertionEntity), scope.row(FormerAssertionEntity), scope.row(FormerAssertionEntity)];
    const instant = at.isGiven() ? at.parameter("timestamptz") : undefined;
    const ofField = (row: Row<AssertionEntity> | Row<FormerAssertionEntity>): Sql[] => [
      sql`${row.col("recordId")} = ${record.col("id")}`,
      ...(fields.isGiven() ? [sql`${row.col("field")} = any(${fields.parameter("text[]")})`] : []),
    ];
    const began = instant && sql`coalesce(${now.col("since")},${now.col("assertedAt")}) <= ${instant}`;
    const standing = sql`select ${wordsOf(now)} from ${now.from} where ${allOf([...ofField(now), ...(began ? [began] : [])])}`;
    const ended = instant && sql`${former.col("since")} <= ${instant} and ${former.col("until")} > ${instant}`;
    const words = ended
      ? sql`${standing} union all select ${wordsOf(former)} from ${former.from} where ${allOf([...ofField(former), ended])}`
      : standing;
    const object = scope.object(objectType(field), field.selections, told as unknown as Row, field.path);
    const ranked = sql`select ${told.alias}.*,row_number() over (partition by ${told.col("field")} order by ${rank(told)}) as place from (${words}) ${told.alias}`;
    return jsonArray(
      object,
      sql`(select * from (${ranked}) ${told.alias} order by ${told.col("field")},${told.alias}.place) ${told.alias}`,
    );
  },
};

/** Whether it is the first of its field: only of rows that `valueAt` ranked. */
export const isFirst = value<FormerAssertionEntity>((row) => sql`(${row.alias}.place = 1)`);

function wordsOf(row: Row<AssertionEntity> | Row<FormerAssertionEntity>): Sql {
  return sql`${row.col("id")},${row.col("field")},${row.col("value")},${row.col("sourceId")},${row.col("isOwn")},${row.col("assertedAt")},${row.col("verifiedOn")}`;
}

function rank(row: Row<FormerAssertionEntity>): Sql {
  const verified = sql`coalesce(case when not ${isOwnWord(row)} then ${row.col("verifiedOn")} end,'-infinity')`;
  return sql`${isOwnWord(row)} desc,${verified} desc,${row.col("assertedAt")} desc,${row.col("id")} desc`;
}
