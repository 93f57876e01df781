import type { GraphQLField, GraphQLOutputType, SelectionSetNode } from "graphql";
import type { OperationInput } from "./operation-input.js";
import type { PlanScope } from "./plan-scope.js";
import type { Row } from "./row.js";
import type { Sql } from "./sql.js";

/** One field of the response, after fragments, aliases and directives are resolved and equal fields are merged. */
export interface SelectedField {
  readonly responseKey: string;
  /** Dotted response path, for errors. */
  readonly path: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly type: GraphQLOutputType;
  readonly selections: readonly SelectionSetNode[];
  argument(name: string): OperationInput;
}

/**
 * How a field becomes SQL: an expression of type text that holds the field's JSON and is never null. `row` is the record that
 * the field belongs to; a field of Query has none.
 */
export interface FieldPlan {
  emit(field: SelectedField, row: Row | undefined, scope: PlanScope): Sql;
}

/** The row of a field that cannot be one of Query. */
export function rowOf<E extends object>(row: Row | undefined): Row<E> {
  if (!row) throw new Error("This plan belongs to a field of a record, not to Query");
  return row as unknown as Row<E>;
}
