import type { EntityTarget } from "typeorm";
import type { Collection, FilterPlan } from "./collection.js";
import { survivingIds } from "./merged-id.js";
import { uuidsOf } from "./node-id.js";
import { type OperationInput, storable } from "./operation-input.js";
import type { PlanScope } from "./plan-scope.js";
import type { Row } from "./row.js";
import { allOf, joinSql, rawSql, type Sql, sql } from "./sql.js";

/** The property is one of the values given; an empty list matches nothing. */
export function anyOf<E extends object>(property: keyof E & string): FilterPlan<E> {
  return (row, input) => {
    // Planned once for all executions, `= any($1)` is taken for ten values, and the index that finds one of them in order is lost.
    const isSingle = input.lookAt((value) => !Array.isArray(value) || value.length === 1);
    return isSingle
      ? sql`${row.col(property)} = ${input.parameter("text", onlyItem)}`
      : sql`${row.col(property)} = any(${input.parameter("text[]")})`;
  };
}

function onlyItem(value: unknown, path: string): unknown {
  return storable([value].flat()[0], path);
}

/** The record is one of the ids given, which must be ids of `type`, or one of these was merged into it. */
export function anyId<E extends object>(type: string): FilterPlan<E> {
  return (row, input) => sql`${row.col("id" as keyof E & string)} = any(${survivingIds(type, input.parameter("uuid[]", uuidsOf(type)))})`;
}

/** The property equals the value given. */
export function equal<E extends object>(property: keyof E & string, pgType: string): FilterPlan<E> {
  return (row, input) => sql`${row.col(property)} = ${input.parameter(pgType)}`;
}

/** A comparison of the property with the value given. */
export function compare<E extends object>(property: keyof E & string, operator: ">" | ">=" | "<" | "<=", pgType: string): FilterPlan<E> {
  return (row, input) => sql`${row.col(property)} ${rawSql(operator)} ${input.parameter(pgType)}`;
}

/** Each word given begins a word of the property's words; case and accents do not count. Text without a word matches nothing. */
export function startsWords<E extends object>(vector: keyof E & string): FilterPlan<E> {
  return (row, input) => sql`${row.col(vector)} @@ public.names_query(${input.parameter("text")})`;
}

/** The record has at least one of `collection` that satisfies the filter given. */
export function some<E extends object, Target extends object>(
  collection: () => Collection<Target>,
  on: (row: Row<E>, target: Row<Target>) => Sql,
): FilterPlan<E> {
  return (row, input, scope) => {
    const target = collection();
    const other = scope.row<Target>(target.definition.entity);
    const conditions = allOf([on(row, other), ...target.conditions(other, input, scope)]);
    return sql`exists (select 1 from ${other.from} where ${conditions})`;
  };
}

/**
 * The record is tagged, through a join table, with a concept whose code is given or that lies below one. The concepts' ids are
 * worked out once a statement, not once a record.
 */
export function taggedWithin<E extends object>(tag: {
  /** Join table, its column of the record and of the concept. */
  readonly through: readonly [table: string, owner: string, concept: string];
  readonly concepts: string;
  readonly closure: string;
}): FilterPlan<E> {
  const [table, owner, concept] = tag.through;
  return (row, input) => {
    const asked = sql`array(select k.id from ${rawSql(tag.concepts)} k where k.code = any(${input.parameter("text[]")}))`;
    const tagged = sql`${rawSql(table)} j join ${rawSql(tag.closure)} c on c.descendant_id = j.${rawSql(concept)}`;
    return sql`exists (select 1 from ${tagged} where j.${rawSql(owner)} = ${row.col("id" as keyof E & string)} and c.ancestor_id = any(${asked}))`;
  };
}

/** Every item of a list of objects becomes one alternative; an empty list matches nothing. */
export function anyItem<E extends object>(item: (row: Row<E>, input: OperationInput, scope: PlanScope) => Sql): FilterPlan<E> {
  return (row, input, scope) => {
    const alternatives = input.items().map((one) => item(row, one, scope));
    return alternatives.length === 0 ? rawSql("false") : sql`(${joinSql(alternatives, " or ")})`;
  };
}

/** A row of `entity` joined by the plan that needs it. */
export function existsRow<Target extends object>(
  scope: PlanScope,
  entity: EntityTarget<Target>,
  on: (target: Row<Target>) => readonly Sql[],
): Sql {
  const target = scope.row<Target>(entity);
  return sql`exists (select 1 from ${target.from} where ${allOf(on(target))})`;
}
