import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { resolvers } from "../modules/resolvers.js";

let schema: GraphQLSchema | undefined;

/** The public schema, as the modules' classes declare it. Built once a process, as the classes are. */
export function buildMaillageSchema(): GraphQLSchema {
  schema ??= buildSchemaSync({
    resolvers,
    validate: false,
    container: { get: (resolver: new () => object) => new resolver() },
  });
  return schema;
}
