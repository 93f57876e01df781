import { readFileSync } from "node:fs";
import { buildSchema, findBreakingChanges, type GraphQLSchema } from "graphql";
import { z } from "zod";
import { printedSchema } from "./printed-schema.js";

/**
 * schema/breaking-changes.json: the history of what clients had to follow, never shortened. `change` is the sentence by which a
 * failing test names it; `replacement` says in a sentence what to use instead.
 */
const BreakingChanges = z.array(
  z.strictObject({ date: z.iso.date(), change: z.string().endsWith("."), replacement: z.string().min(20).endsWith(".") }),
);

function breakingChanges(before: GraphQLSchema, after: GraphQLSchema): string[] {
  return findBreakingChanges(before, after).map(({ description }) => description);
}

describe("the schema since it was last promised (schema/baseline.graphql)", () => {
  const accepted = BreakingChanges.parse(JSON.parse(readFileSync("schema/breaking-changes.json", "utf8")));

  it("breaks nothing but what schema/breaking-changes.json announces", () => {
    const baseline = buildSchema(readFileSync("schema/baseline.graphql", "utf8"));
    const announced = new Set(accepted.map(({ change }) => change));

    expect(breakingChanges(baseline, printedSchema()).filter((change) => !announced.has(change))).toEqual([]);
  });

  it("would be stopped", () => {
    const before = buildSchema("type Query { name: String!  size(of: ID): Int }  enum Kind { ONE TWO }");
    const after = buildSchema("type Query { size(of: ID!): Int  name: String }  enum Kind { ONE }");

    expect(breakingChanges(before, after).sort()).toEqual([
      "Query.name changed type from String! to String.",
      "Query.size arg of has changed type from ID to ID!.",
      "TWO was removed from enum type Kind.",
    ]);
  });
});
