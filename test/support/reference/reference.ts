import {
  buildSchema,
  type ExecutionResult,
  executeSync,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  parse,
  printSchema,
} from "graphql";
import { AUDIENCES, type Audience } from "../../../src/core/audience.js";
import type { Language } from "../../../src/core/language.js";
import type { Database } from "../../../src/database/database.js";
import { activityFields } from "./fields/activities.js";
import { actorFields } from "./fields/actors.js";
import { committeeFields } from "./fields/committees.js";
import type { Arguments, Fields, RootField } from "./fields/field.js";
import { placeFields } from "./fields/places.js";
import { roots } from "./roots.js";
import { nodeIdOf, Seen, type Sight } from "./seen.js";
import { VisibleRows } from "./visible-rows.js";

const fields: Fields = { ...actorFields, ...activityFields, ...committeeFields, ...placeFields };

interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly audience: Audience;
  readonly today: string;
  readonly language: Language;
}

/**
 * Answers what the directory answers, slowly and obviously: all that an audience sees is in memory, graphql-js executes the
 * operation field by field, and each field is a few lines of plain JavaScript. It shares the schema with the planner and nothing else.
 */
export class Reference {
  private constructor(
    private readonly schema: GraphQLSchema,
    readonly rows: Readonly<Record<Audience, VisibleRows>>,
  ) {}

  static async load(schema: GraphQLSchema, database: Database): Promise<Reference> {
    const seen = await Promise.all(AUDIENCES.map(async (audience) => [audience, await VisibleRows.load(database.reader(audience))]));
    // Printed and read again, the schema has neither the planner's resolvers nor the scalars' code.
    return new Reference(buildSchema(printSchema(schema)), Object.fromEntries(seen) as Record<Audience, VisibleRows>);
  }

  answer({ query, variables, audience, today, language }: Question): ExecutionResult {
    const contextValue: Sight = { rows: this.rows[audience], everything: this.rows.STAFF, today, language };
    const result = executeSync({
      schema: this.schema,
      document: parse(query),
      variableValues: variables,
      contextValue,
      fieldResolver: resolve,
      typeResolver: (value) => (value as Seen).type,
    });
    return JSON.parse(JSON.stringify(result)) as ExecutionResult;
  }
}

const resolve: GraphQLFieldResolver<unknown, Sight, Arguments> = (source, args, sight, { parentType, fieldName, returnType }) => {
  if (parentType.name === "Query") return rootOf(fieldName)(args, sight);
  if (!(source instanceof Seen)) return (source as Record<string, unknown>)[fieldName];
  if (fieldName === "id") return nodeIdOf(source.type, source.row.id);
  const field = fields[parentType.name]?.[fieldName];
  if (field) return field(source, args, sight);
  const value = source.row[fieldName];
  if (value === undefined)
    throw new Error(`The reference does not know ${parentType.name}.${fieldName}: teach it, or leave the field unasked`);
  return getNamedType(returnType).name === "DateTime" && value !== null ? new Date(String(value)).toISOString() : value;
};

function rootOf(fieldName: string): RootField {
  const root = roots[fieldName];
  if (!root) throw new Error(`The reference does not know Query.${fieldName}: teach it, or leave the field unasked`);
  return root;
}
