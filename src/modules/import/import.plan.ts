import type { Translated } from "../../core/language.js";
import { Collection, type FilterPlans } from "../../planner/collection.js";
import { type FieldPlan, rowOf } from "../../planner/field-plan.js";
import { anyOf } from "../../planner/filters.js";
import { jsonArray, jsonString, orNull } from "../../planner/json-text.js";
import { uuidOf } from "../../planner/node-id.js";
import type { PlanScope } from "../../planner/plan-scope.js";
import { objectType, one } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { literal, quoteLiteral, rawSql, type Sql, sql } from "../../planner/sql.js";
import { ImportEntity } from "./import.entity.js";
import type { ImportFilter, ImportProblemFilter, KeptReason, PlannedChangeFilter } from "./import.inputs.js";
import { ImportProblemEntity } from "./import-problem.entity.js";
import { PlannedChangeEntity } from "./planned-change.entity.js";
import { RECORD_KINDS } from "./record-kind.js";

const importFilters: FilterPlans<ImportEntity, ImportFilter> = { state: anyOf("state") };

export const imports = new Collection<ImportEntity>({
  entity: ImportEntity,
  orders: { CREATED_AT: { property: "createdAt", pgType: "timestamptz" } },
  defaultOrder: [["CREATED_AT", "DESC"]],
  filters: importFilters,
});

const changeFilters: FilterPlans<PlannedChangeEntity, PlannedChangeFilter> = {
  outcome: anyOf("outcome"),
  type: anyOf("type"),
  undone: anyOf("undone"),
};

/** In the order in which they are applied. */
export const plannedChanges = new Collection<PlannedChangeEntity>({
  entity: PlannedChangeEntity,
  orders: { TYPE: { property: "type", pgType: "text" } },
  defaultOrder: [["TYPE", "ASC"]],
  filters: changeFilters,
});

const problemFilters: FilterPlans<ImportProblemEntity, ImportProblemFilter> = { severity: anyOf("severity") };

export const importProblems = new Collection<ImportProblemEntity>({
  entity: ImportProblemEntity,
  orders: { FILE: { property: "file", pgType: "text" } },
  defaultOrder: [["FILE", "ASC"]],
  filters: problemFilters,
});

export const importById = one<object, ImportEntity>(ImportEntity, {
  where: (_owner, row, _scope, field) => [sql`${row.col("id")} = ${field.argument("id").parameter("uuid", uuidOf("Import"))}`],
});

/** A sentence that is kept in both languages, in the request's. */
export function inLanguage(sentence: Sql, scope: PlanScope): Sql {
  return sql`(${sentence} ->> ${literal(scope.language === "en" ? "en" : "fr")})`;
}

const KEPT_REASONS: Readonly<Record<KeptReason, Translated>> = {
  CHANGED_SINCE: { fr: "Quelqu'un l'a écrit ou confirmé depuis.", en: "Somebody has written or confirmed it since." },
  LISTED_SINCE: { fr: "Un import plus récent le dit aussi.", en: "A later import says it too." },
  NAMED_SINCE: { fr: "D'autres fiches le nomment.", en: "Other records name it." },
  REFUSED: { fr: "L'annuaire n'admet plus l'ancienne valeur.", en: "The directory does not allow the former value any more." },
};

/** What of a change is left as it is, the whole record first, then by field. */
export const keptParts: FieldPlan = {
  emit(field, changeRow, scope) {
    const kept = rowOf<PlannedChangeEntity>(changeRow).col("kept");
    const part = rawSql(scope.alias());
    const reasons = literal(
      JSON.stringify(
        Object.fromEntries(Object.entries(KEPT_REASONS).map(([reason, text]) => [reason, text[scope.language === "en" ? "en" : "fr"]])),
      ),
    );
    const item = scope.objectOf(objectType(field), field.selections, field.path, ({ definition: { name } }) =>
      orNull(
        name === "explanation" ? sql`(${reasons}::jsonb->(${part}.item->>'reason'))::text` : sql`(${part}.item->${literal(name)})::text`,
      ),
    );
    return jsonArray(item, sql`(select k.item from jsonb_array_elements(${kept}) with ordinality k(item, rank) order by k.rank) ${part}`);
  },
};

/** All that the files say of the record: its fields, its numbers and how to reach it. */
export function givenOf(row: Row<PlannedChangeEntity>): Sql {
  const contacts = sql`(select jsonb_agg(c.item-'id' order by c.rank) from jsonb_array_elements(${row.col("contactPoints")}) with ordinality c(item,rank))`;
  return sql`(${row.col("given")}||jsonb_strip_nulls(jsonb_build_object('identifiers',${row.col("identifiers")},'contactPoints',${contacts})))`;
}

/** The names of the files, in their order. */
export const fileNames: FieldPlan = {
  emit(_field, importRow, scope) {
    const file = rawSql(scope.alias());
    const files = rowOf<ImportEntity>(importRow).col("files");
    return jsonArray(
      jsonString(sql`${file}.item->>'name'`),
      sql`(select f.item from jsonb_array_elements(${files}) with ordinality f(item, rank) order by f.rank) ${file}`,
    );
  },
};

/** How much is done: what is applied stands before a mark, type by type; what is taken back says so itself. */
export function progressOf(row: Row<ImportEntity>, scope: PlanScope): Sql {
  const change = scope.row(PlannedChangeEntity);
  const types = rawSql(quoteLiteral(`{${RECORD_KINDS.map(({ type }) => type).join(",")}}`));
  const place = (type: Sql): Sql => sql`array_position(${types}::text[],${type})`;
  const mark = row.col("appliedThrough");
  const isApplied = sql`(${place(sql`${change.col("type")}::text`)},${change.col("id")}::text)<=(${place(sql`split_part(split_part(${mark},' ',1),'.',1)`)},split_part(${mark},' ',2))`;
  const part = (isDone: Sql): Sql =>
    sql`(select (count(*) filter (where ${isDone}))::float8/greatest(count(*),1) from ${change.from} where ${change.col("importId")}=${row.col("id")})`;
  return sql`case ${row.col("state")} when 'APPLYING' then ${part(isApplied)}
    when 'UNDOING' then ${part(sql`(${change.col("undone")} is not null or coalesce(${change.col("outcome")},'REJECTED') not in ('CREATED','UPDATED','UNCHANGED'))`)} end`;
}

/** How many changes have this outcome. */
export function countOf(key: string): (row: Row<ImportEntity>) => Sql {
  return (row) => sql`coalesce((${row.col("counts")} ->> ${literal(key)})::int, 0)`;
}

/** The record as clients know it; null until it is one. */
export function recordNodeId(row: Row<PlannedChangeEntity>): Sql {
  return sql`(public.api_value(to_jsonb(${row.col("recordId")}),${row.col("type")})#>>'{}')`;
}
