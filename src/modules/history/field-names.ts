import type { EntityCatalogue } from "../../database/entity-catalogue.js";
import type { SchemaBinding } from "../../planner/schema-binding.js";
import { Parameter, type Sql, sql } from "../../planner/sql.js";

type EntityMetadata = ReturnType<EntityCatalogue["get"]>;
type ColumnMetadata = EntityMetadata["columns"][number];

/** A column's field and the form of its values: the type whose id it holds, or a form that `public.api_value` knows. */
type Told = readonly [field: string, form?: string];

/** Never told: what a record is itself known by, and what its action says. */
const UNTOLD = ["id", "audience", "createdAt", "updatedAt", "version", "archivedAt"];

const NAMED: Readonly<Record<string, Told>> = {
  declaredAudience: ["audience", "audience"],
  valueAudience: ["valueAudience", "audience"],
  latitude: ["location.latitude"],
  longitude: ["location.longitude"],
  amount: ["amount.value", "decimal"],
  currency: ["amount.currency"],
};

/** Parts that are written with the record on which they hang: its field, and the part's column that names it. */
const PARTS: Readonly<Record<string, readonly [field: string, owner: string]>> = {
  identifier: ["identifiers", "organizationId"],
  event_attendance: ["attendance", "eventId"],
  publication_file: ["files", "publicationId"],
};

const known = new WeakMap<SchemaBinding, Sql>();

/** By `table.column`, what the schema calls it: a jsonb object as one parameter, the same in every statement. */
export function fieldNames(binding: SchemaBinding): Sql {
  let names = known.get(binding);
  if (!names) {
    const json = JSON.stringify(Object.fromEntries(tables(binding).flatMap((table) => namesOf(table, binding))));
    names = sql`${new Parameter("jsonb", () => json)}`;
    known.set(binding, names);
  }
  return names;
}

function tables(binding: SchemaBinding): EntityMetadata[] {
  return Object.values(binding.schema.getTypeMap()).flatMap((type) => {
    const entity = "getFields" in type ? binding.entityOf(type as never) : undefined;
    return entity ? [binding.entities.get(entity)] : [];
  });
}

function namesOf(table: EntityMetadata, binding: SchemaBinding): [string, Told][] {
  const [part, owner] = PARTS[table.tableName] ?? [];
  const columns = table.columns
    .filter(({ propertyName, generatedType }) => !UNTOLD.includes(propertyName) && propertyName !== owner && !generatedType)
    .map((column): [string, Told] => {
      const [field, ...form] = told(column, table, binding);
      return [`${table.tableName}.${column.databaseName}`, [part === undefined ? field : `${part}.${field}`, ...form]];
    });
  return [...columns, ...joinNames(table, binding)];
}

function told(column: ColumnMetadata, table: EntityMetadata, binding: SchemaBinding): Told {
  const relation = table.relations.find(({ joinColumns, isManyToOne }) => isManyToOne && joinColumns.includes(column));
  if (relation) return [relation.propertyName, typeName(relation.inverseEntityMetadata, binding)];
  const named = NAMED[column.propertyName];
  if (named) return named;
  return column.type === "timestamptz" ? [column.propertyName, "instant"] : [column.propertyName];
}

/** What join tables add to the records of their owner: `organization_theme.theme_id` is `themes`. */
function joinNames(table: EntityMetadata, binding: SchemaBinding): [string, Told][] {
  return table.relations.flatMap((relation): [string, Told][] => {
    const [theirs] = relation.isManyToManyOwner ? relation.inverseJoinColumns : [];
    if (!theirs) return [];
    return [
      [`${relation.joinTableName}.${theirs.databaseName}`, [relation.propertyName, typeName(relation.inverseEntityMetadata, binding)]],
    ];
  });
}

function typeName(table: EntityMetadata, binding: SchemaBinding): string {
  const type = binding.typeOf(table.target as never);
  if (!type) throw new Error(`${table.name} has no type`);
  return type.name;
}
