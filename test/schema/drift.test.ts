import { readFileSync } from "node:fs";
import { lexicographicSortSchema, printSchema, validateSchema } from "graphql";
import { buildMaillageSchema } from "../../src/graphql/schema.js";

describe("schema/schema.graphql", () => {
  it("is what the code builds; `npm run schema:print` writes it anew", () => {
    expect(readFileSync("schema/schema.graphql", "utf8")).toBe(`${printSchema(lexicographicSortSchema(buildMaillageSchema()))}\n`);
  });

  it("is valid", () => {
    expect(validateSchema(buildMaillageSchema())).toEqual([]);
  });
});
