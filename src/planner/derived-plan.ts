import type { GraphQLField, GraphQLObjectType } from "graphql";
import type { EntityMetadata } from "typeorm";
import type { RelationMetadata } from "typeorm/metadata/RelationMetadata.js";
import type { FieldPlan } from "./field-plan.js";
import { jsonArray } from "./json-text.js";
import { nodeIdJson } from "./node-id.js";
import { many, objectType, one, value } from "./record-plans.js";
import type { Row } from "./row.js";
import { joinSql, rawSql, type Sql, sql } from "./sql.js";

/**
 * The plan of a field that is its entity's property of the same name: the id, a column, a record that a foreign key points at,
 * or the records of a join table. Undefined when the entity has no such property.
 */
export function derivedPlan(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, entity: EntityMetadata): FieldPlan | undefined {
  if (field.name === "id") return { emit: (_field, row) => nodeIdJson(type.name, column(row as Row, "id")) };
  const relation = entity.findRelationWithPropertyPath(field.name);
  if (relation) return relationPlan(relation);
  if (!entity.findColumnWithPropertyName(field.name)) return undefined;
  return value((row: Row) => column(row, field.name));
}

function relationPlan(relation: RelationMetadata): FieldPlan {
  const target = relation.inverseEntityMetadata.target;
  if (relation.isManyToOne || relation.isOneToOneOwner) {
    const [key] = relation.joinColumns;
    if (!key) throw new Error(`${relation.entityMetadata.name}.${relation.propertyName} has no join column`);
    return one(target, {
      where: (owner: Row, row: Row) => [sql`${column(row, "id")} = ${owner.column(key.databaseName)}`],
    });
  }
  if (relation.isManyToManyOwner) {
    const table = rawSql(`"${relation.joinTableName}"`);
    const [ours] = relation.joinColumns;
    const [theirs] = relation.inverseJoinColumns;
    if (!ours || !theirs) throw new Error(`${relation.entityMetadata.name}.${relation.propertyName} has no join columns`);
    return linked(relation, { table, ours: rawSql(`"${ours.databaseName}"`), theirs: rawSql(`"${theirs.databaseName}"`) });
  }
  if (relation.isOneToMany) {
    const [key] = relation.inverseRelation?.joinColumns ?? [];
    if (!key) throw new Error(`${relation.entityMetadata.name}.${relation.propertyName} has no inverse join column`);
    return many(target, {
      where: (owner: Row, row: Row) => [sql`${row.column(key.databaseName)} = ${column(owner, "id")}`],
      orderBy: (row: Row) => [naturalOrder(relation.inverseEntityMetadata, row), column(row, "id")],
    });
  }
  throw new Error(`${relation.entityMetadata.name}.${relation.propertyName} is a kind of relation that has no derived plan`);
}

/**
 * Records that a join table links, in their order. Each is looked up by its key (`offset 0` lets PostgreSQL do nothing else): it would read
 * a small table, such as the territories, whole for every owner, and plan for longer to find that out.
 */
function linked(relation: RelationMetadata, join: { readonly table: Sql; readonly ours: Sql; readonly theirs: Sql }): FieldPlan {
  const { target } = relation.inverseEntityMetadata;
  return {
    emit(field, owner, scope) {
      const row: Row = scope.row(target);
      const object = scope.object(objectType(field), field.selections, row, field.path);
      const order = sql`${naturalOrder(relation.inverseEntityMetadata, row)}, ${column(row, "id")}`;
      const columns = joinSql(row.columnsFor(row), ", ");
      const record = sql`select ${columns} from ${row.from} where ${column(row, "id")} = j.${join.theirs} offset 0`;
      const ofOwner = sql`j.${join.ours} = ${column(owner as Row, "id")}`;
      return jsonArray(
        object,
        sql`(select ${row.alias}.* from ${join.table} j cross join lateral (${record}) ${row.alias} where ${ofOwner} order by ${order}) ${row.alias}`,
      );
    },
  };
}

/** Small lists come in the order that their records carry: a rank, a code, a sort key, a name. */
function naturalOrder(entity: EntityMetadata, row: Row): Sql {
  const property = ["rank", "code", "nameKey", "name", "id"].find((candidate) => entity.findColumnWithPropertyName(candidate)) ?? "id";
  return property === "name" ? sql`public.sort_key(${column(row, property)})` : column(row, property);
}

function column(row: Row, property: string): Sql {
  return (row as unknown as Row<Record<string, unknown>>).col(property);
}
