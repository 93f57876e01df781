import { ExpectedError } from "../../core/errors.js";
import type { FieldPlan, SelectedField } from "../../planner/field-plan.js";
import { survivingId } from "../../planner/merged-id.js";
import { uuidOf } from "../../planner/node-id.js";
import type { OperationInput } from "../../planner/operation-input.js";
import type { PlanScope } from "../../planner/plan-scope.js";
import { one } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { type Sql, sql } from "../../planner/sql.js";

type Key<E extends object> = (row: Row<E>, input: OperationInput, scope: PlanScope) => Sql;

/** A root field that finds one record by its id, an argument that must be given. */
export function byId<E extends object>(entity: new () => E, type: string): FieldPlan {
  return one<object, E>(entity, { where: (_, row, _scope, field) => [hasId(row, field.argument("id"), type)] });
}

/** A root field that finds one record by exactly one of several arguments: its id, or another of its unique `keys`. */
export function byOneOf<E extends object>(entity: new () => E, type: string, keys: Readonly<Record<string, Key<E>>>): FieldPlan {
  const ways: Readonly<Record<string, Key<E>>> = { id: (row, input) => hasId(row, input, type), ...keys };
  return one<object, E>(entity, {
    where(_, row, scope, field) {
      const given = Object.entries(ways).filter(([name]) => field.argument(name).isGiven());
      const [only, ...others] = given;
      if (!only || others.length > 0) throw exactlyOne(field, Object.keys(ways));
      const [name, key] = only;
      return [key(row, field.argument(name), scope)];
    },
  });
}

function hasId<E extends object>(row: Row<E>, input: OperationInput, type: string): Sql {
  return sql`${row.col("id" as keyof E & string)} = ${survivingId(type, input.parameter("uuid", uuidOf(type)))}`;
}

function exactlyOne(field: SelectedField, names: readonly string[]): ExpectedError {
  const list = names.map((name) => `« ${name} »`).join(", ");
  return new ExpectedError(
    "BAD_USER_INPUT",
    {
      fr: `« ${field.path} » attend exactement un de ces arguments : ${list}.`,
      en: `"${field.path}" takes exactly one of these arguments: ${names.join(", ")}.`,
    },
    { argument: field.path },
  );
}
