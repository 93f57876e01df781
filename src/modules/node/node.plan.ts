import { type GraphQLObjectType, isObjectType } from "graphql";
import { ExpectedError } from "../../core/errors.js";
import type { FieldPlan, SelectedField } from "../../planner/field-plan.js";
import { jsonArray, orNull } from "../../planner/json-text.js";
import { survivingId } from "../../planner/merged-id.js";
import { decodeNodeId } from "../../planner/node-id.js";
import type { PlanScope } from "../../planner/plan-scope.js";
import type { Row } from "../../planner/row.js";
import { joinSql, literal, rawSql, type Sql, sql } from "../../planner/sql.js";

/** How many ids `nodes` takes at once. */
const MAX_NODES = 100;

/** The record with an id of any type: its type is read off the id, its row by its key. */
export const nodePlan: FieldPlan = {
  emit(field, _row, scope) {
    const input = field.argument("id");
    const type = nodeType(
      scope,
      input.lookAt((value) => decodeNodeId(value, input.path).type),
      input.path,
    );
    const uuid = input.parameter("uuid", (value, path) => decodeNodeId(value, path).uuid);
    return orNull(record(scope, type, sql`${uuid}`, field));
  },
};

/** The records with these ids, in their order, null where there is none: one look-up by key for each. */
export const nodesPlan: FieldPlan = {
  emit(field, _row, scope) {
    const input = field.argument("ids");
    const names = input.lookAt((value) => typeNames(value, input.path).join());
    const types = input.parameter("text[]", (value, path) => idsOf(value, path).map((id) => id.type));
    const uuids = input.parameter("uuid[]", (value, path) => idsOf(value, path).map((id) => id.uuid));
    if (names === "") return rawSql("'[]'");
    const branches = names.split(",").map((name) => {
      const type = nodeType(scope, name, input.path);
      return sql`when ${literal(name)} then ${record(scope, type, rawSql("asked.id"), field)}`;
    });
    return jsonArray(sql`coalesce(case asked.type ${joinSql(branches, " ")} end,'null')`, sql`unnest(${types}, ${uuids}) asked(type, id)`);
  },
};

function record(scope: PlanScope, type: GraphQLObjectType, uuid: Sql, field: SelectedField): Sql {
  const entity = scope.binding.entityOf(type);
  if (!entity) throw new Error(`${type.name} is a node without an entity`);
  const row = scope.row<{ id: string }>(entity as never);
  return sql`(select ${scope.memberOf(type, field.selections, row as unknown as Row, field.path)} from ${row.from} where ${row.col("id")} = ${survivingId(type.name, uuid)})`;
}

function nodeType(scope: PlanScope, name: string, path: string): GraphQLObjectType {
  const type = scope.binding.schema.getType(name);
  if (isObjectType(type) && type.getInterfaces().some((implemented) => implemented.name === "Node")) return type;
  throw new ExpectedError(
    "INVALID_ID",
    { fr: `« ${path} » n'est pas un identifiant de cet annuaire.`, en: `"${path}" is not an id of this directory.` },
    { argument: path },
  );
}

function idsOf(value: unknown, path: string) {
  const list = Array.isArray(value) ? value : [value];
  if (list.length <= MAX_NODES) return list.map((item, index) => decodeNodeId(item, `${path}[${index}]`));
  throw new ExpectedError(
    "BAD_USER_INPUT",
    { fr: `« ${path} » contient plus de ${MAX_NODES} identifiants.`, en: `"${path}" holds more than ${MAX_NODES} ids.` },
    { argument: path, remedy: { fr: "Répartissez-les sur plusieurs requêtes.", en: "Split them over several requests." } },
  );
}

function typeNames(value: unknown, path: string): string[] {
  return [...new Set(idsOf(value, path).map((id) => id.type))].sort();
}
