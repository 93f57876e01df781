import { Collection } from "../../planner/collection.js";
import { type FieldPlan, rowOf } from "../../planner/field-plan.js";
import { jsonArray, jsonString, orNull } from "../../planner/json-text.js";
import { objectType } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { literal, rawSql, type Sql, sql } from "../../planner/sql.js";
import { AuditEntryEntity } from "./audit-entry.entity.js";
import { fieldNames } from "./field-names.js";

export const auditEntries = new Collection<AuditEntryEntity>({
  entity: AuditEntryEntity,
  orders: { AT: { property: "at", pgType: "timestamptz" } },
  defaultOrder: [["AT", "DESC"]],
});

/** What a row's write did to the record: that of a part changes its owner. */
export function actionOf(row: Row<AuditEntryEntity>): Sql {
  return sql`(case when ${row.col("rowId")} is distinct from ${row.col("recordId")} then 'CHANGED'
    when ${row.col("action")} = 'INSERT' then 'CREATED' when ${row.col("action")} = 'DELETE' then 'REMOVED'
    when ${row.col("after")} ? 'archived_at' then case ${row.col("after")}->'archived_at' when 'null' then 'RESTORED' else 'ARCHIVED' end
    else 'CHANGED' end)`;
}

export function hasNoActor(row: Row<AuditEntryEntity>): Sql {
  return sql`${row.col("actor")} is null`;
}

export function actorPart(part: string): (row: Row<AuditEntryEntity>) => Sql {
  return (row) => sql`(${row.col("actor")}->>${literal(part)})`;
}

/** The columns that changed, under the names and in the forms that clients know. */
export const changesOfEntry: FieldPlan = {
  emit(field, entryRow, scope) {
    const entry = rowOf<AuditEntryEntity>(entryRow);
    const names = fieldNames(scope.binding);
    const alias = rawSql(scope.alias());
    const told = (moment: "before" | "after"): Sql => sql`public.api_value(${entry.col(moment)}->${alias}.changed,${alias}.told->>1)`;
    const change = scope.objectOf(objectType(field), field.selections, field.path, (part) => {
      if (part.definition.name === "field") return jsonString(sql`${alias}.told->>0`);
      return orNull(sql`${told(part.definition.name as "before" | "after")}::text`);
    });
    const columns = sql`jsonb_object_keys(coalesce(${entry.col("after")},${entry.col("before")}))`;
    const named = sql`select k.changed,${names}->(${entry.col("tableName")}||'.'||k.changed) as told from ${columns} k(changed)`;
    return jsonArray(change, sql`(select n.* from (${named}) n where n.told is not null order by n.told->>0,n.changed) ${alias}`);
  },
};
