import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
} from "graphql";
import { EntityCatalogue } from "../../../src/database/entity-catalogue.js";
import { viewDeclarations } from "../../../src/database/visibility.js";
import { buildMaillageSchema } from "../../../src/graphql/schema.js";
import { entities } from "../../../src/modules/entities.js";
import { Planner, RECORD_UUIDS } from "../../../src/planner/planner.js";

type Field = GraphQLField<unknown, unknown>;

const ID = "T3JnYW5pemF0aW9uOjAxOWFmZmZmLWZmZmYtN2ZmZi1iZmZmLWZmZmZmZmZmZmZmZg";
/** Of the types of arguments without which a field cannot be asked. */
const VALUES: Readonly<Record<string, string>> = { ID: `"${ID}"`, "ID!": `"${ID}"`, "[ID!]!": `["${ID}"]`, "String!": '"mot"' };

/** Which tables' views the statement of each field reads, as the planner writes it. */
export class FieldReads {
  private constructor(
    readonly schema: GraphQLSchema,
    private readonly catalogue: EntityCatalogue,
    private readonly planner: Planner,
  ) {}

  static async create(): Promise<FieldReads> {
    const schema = buildMaillageSchema();
    const catalogue = await EntityCatalogue.of(entities);
    return new FieldReads(schema, catalogue, new Planner(schema, catalogue));
  }

  objectTypes(): GraphQLObjectType[] {
    return Object.values(this.schema.getTypeMap()).filter(
      (type) => isObjectType(type) && !type.name.startsWith("__"),
    ) as GraphQLObjectType[];
  }

  /** The table whose rows a type shows. */
  tableOf(type: GraphQLObjectType): string | undefined {
    const entity = this.planner.binding.entityOf(type);
    return entity && this.catalogue.get(entity).tableName;
  }

  isPlanned(type: GraphQLObjectType, field: Field): boolean {
    return this.planner.binding.isPlanned(type, field.name);
  }

  /** The tables that a field of a record's type reads beside the record's own row, in alphabetical order. */
  ofRecord(type: GraphQLObjectType, field: Field): { readonly tables: string[]; readonly text: string } {
    const { document, operation } = operationOf(`{ ${this.written(field)} }`);
    const text = this.planner.planRecords({ document, operation }, type, [operation.selectionSet], frame).text;
    const read = tablesIn(text);
    const own = read.indexOf(this.tableOf(type) ?? "");
    return { tables: [...new Set(read.filter((_, at) => at !== own))].sort(), text };
  }

  ofRoot(field: Field): string[] {
    const { document, operation } = operationOf(`{ ${this.written(field)} }`);
    return [...new Set(tablesIn(this.planner.planQuery({ document, operation }, frame).text))].sort();
  }

  private written(field: Field): string {
    const args = field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
    const id = args.length === 0 ? field.args.filter(({ name }) => name === "id") : [];
    const given = [...args, ...id].map(({ name, type }) => `${name}: ${VALUES[String(type)]}`);
    return `${field.name}${given.length > 0 ? `(${given.join()})` : ""} ${this.below(field)}`;
  }

  /** Another record is only named; what is part of this one is asked in full. */
  private below(field: Field): string {
    const type = getNamedType(field.type);
    if (isLeafType(type)) return "";
    if (isAbstractType(type) || !isObjectType(type) || this.isRecord(type)) return "{ __typename }";
    return `{ ${Object.values(type.getFields())
      .map((part) => this.written(part))
      .join(" ")} }`;
  }

  private isRecord(type: GraphQLObjectType): boolean {
    return this.tableOf(type) !== undefined && type.getInterfaces().some(({ name }) => name === "Node");
  }
}

const frame = {
  variables: { [RECORD_UUIDS]: [] },
  today: "2026-06-15",
  language: "fr",
  cursorKey: "",
  cursorDays: 30,
  now: new Date(),
  audience: "STAFF",
} as const;

function operationOf(text: string) {
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("no operation");
  return { document, operation };
}

function tablesIn(text: string): string[] {
  const tables = new Set(viewDeclarations.map(({ table }) => table));
  return [...text.matchAll(/\b(?:from|join)\s+(?:lateral\s+)?"?([a-z_]+)"?/g)]
    .map(([, name]) => name ?? "")
    .filter((name) => tables.has(name));
}
