import type { GraphQLObjectType } from "graphql";
import { ExpectedError } from "../../core/errors.js";
import type { FieldPlan } from "../../planner/field-plan.js";
import { jsonArray, orNull } from "../../planner/json-text.js";
import { decodeNodeId } from "../../planner/node-id.js";
import { nodeRecord, nodeType } from "../../planner/node-record.js";
import type { PlanScope } from "../../planner/plan-scope.js";
import { joinSql, literal, rawSql, sql } from "../../planner/sql.js";

/** How many ids `nodes` takes at once. */
const MAX_NODES = 100;

/** The record with an id of any type: its type is read off the id, its row by its key. */
export const nodePlan: FieldPlan = {
  emit(field, _row, scope) {
    const input = field.argument("id");
    const type = knownType(
      scope,
      input.lookAt((value) => decodeNodeId(value, input.path).type),
      input.path,
    );
    const uuid = input.parameter("uuid", (value, path) => decodeNodeId(value, path).uuid);
    return orNull(nodeRecord(scope, type, sql`${uuid}`, field));
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
      const type = knownType(scope, name, input.path);
      return sql`when ${literal(name)} then ${nodeRecord(scope, type, rawSql("asked.id"), field)}`;
    });
    return jsonArray(sql`coalesce(case asked.type ${joinSql(branches, " ")} end,'null')`, sql`unnest(${types}, ${uuids}) asked(type, id)`);
  },
};

function knownType(scope: PlanScope, name: string, path: string): GraphQLObjectType {
  const type = nodeType(scope, name);
  if (type) return type;
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
