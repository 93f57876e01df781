import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLSchema } from "graphql";

/** The schema as it is committed; drift.test.ts makes sure that it is the one that the code builds. */
export function printedSchema(): GraphQLSchema {
  return buildSchema(readFileSync("schema/schema.graphql", "utf8"));
}
