import { type GraphQLObjectType, isObjectType } from "graphql";
import type { SelectedField } from "./field-plan.js";
import { survivingId } from "./merged-id.js";
import type { PlanScope } from "./plan-scope.js";
import type { Row } from "./row.js";
import { type Sql, sql } from "./sql.js";

/** The type of records of this name; undefined where the schema has none that implements Node. */
export function nodeType(scope: PlanScope, name: string): GraphQLObjectType | undefined {
  const type = scope.binding.schema.getType(name);
  return isObjectType(type) && type.getInterfaces().some((implemented) => implemented.name === "Node") ? type : undefined;
}

/** What is asked of the record with a uuid, or of the one it was merged into, by its key; SQL's null where the viewer sees none. */
export function nodeRecord(scope: PlanScope, type: GraphQLObjectType, uuid: Sql, field: SelectedField): Sql {
  const entity = scope.binding.entityOf(type);
  if (!entity) throw new Error(`${type.name} is a node without an entity`);
  const row = scope.row<{ id: string }>(entity as never);
  return sql`(select ${scope.memberOf(type, field.selections, row as unknown as Row, field.path)} from ${row.from} where ${row.col("id")} = ${survivingId(type.name, uuid)})`;
}
