import { lexicographicSortSchema, printSchema } from "graphql";
import { buildMaillageSchema } from "../graphql/schema.js";

export function schemaPrint(): void {
  console.log(printSchema(lexicographicSortSchema(buildMaillageSchema())));
}
