import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLSchema } from "graphql";
import { printedSchema } from "./printed-schema.js";
import { schemaElements } from "./schema-elements.js";

/** What the contract holds and later work brings. Whatever has come must leave this list. */
const TO_COME = [
  /^Query\.(viewer|network|changes|rateLimit)\b/,
  /^(Viewer|RateLimit)\b/,
  /^(Network|NetworkMap|NetworkNode|Neighbor|Tie|TieKind|Path)\b/,
  /^(ChangePage|Change|ChangeKind|ChangeType|RemovalReason)\b/,
  /^(Publication\.citation|CitationStyle)\b/,
  /^(Committee\.health|CommitteeHealth|CollegeBalance)\b/,
  /^(Failure|InvalidInput|NotFound|Forbidden|VersionConflict|DuplicateFound|UpdateOrganizationResult|OrganizationPayload)\b/,
];

/** Every promised element that a schema lacks, or has otherwise than promised. */
function brokenPromises(contract: GraphQLSchema, schema: GraphQLSchema): { coordinate: string; promised: string; found: string }[] {
  const elements = new Map(schemaElements(schema).map((element) => [element.coordinate, element]));
  return schemaElements(contract).flatMap(({ coordinate, type, defaultValue }) => {
    const found = elements.get(coordinate);
    const sameDefault = defaultValue === undefined || found?.defaultValue === defaultValue;
    if (found?.type === type && sameDefault) return [];
    const withDefault = (of: string, value: unknown): string => (value === undefined ? of : `${of} = ${String(value)}`);
    return [
      { coordinate, promised: withDefault(type, defaultValue), found: found ? withDefault(found.type, found.defaultValue) : "nothing" },
    ];
  });
}

describe("the contract", () => {
  const contract = buildSchema(readFileSync("test/schema/contract.graphql", "utf8"));
  const broken = (): ReturnType<typeof brokenPromises> => brokenPromises(contract, printedSchema());

  it("is kept: every promised type, field, argument and enum value is there, with the same type", () => {
    expect(broken().filter(({ coordinate }) => !TO_COME.some((pattern) => pattern.test(coordinate)))).toEqual([]);
  });

  it("waits only for what has not come", () => {
    const waitedFor = TO_COME.filter(
      (pattern) => !broken().some(({ coordinate, found }) => found === "nothing" && pattern.test(coordinate)),
    );

    expect(waitedFor).toEqual([]);
  });

  it("is compared by name, type and default", () => {
    const promised = buildSchema("type Query { a(x: Int = 1, y: Int): Int!  b: [Int!]!  c: K }  enum K { ONE TWO }");
    const changed = buildSchema("type Query { a(x: Int = 2): Int  b: [Int!]!  c: K }  enum K { ONE THREE }");

    expect(brokenPromises(promised, changed)).toEqual([
      { coordinate: "Query.a", promised: "Int!", found: "Int" },
      { coordinate: "Query.a(x:)", promised: "Int = 1", found: "Int = 2" },
      { coordinate: "Query.a(y:)", promised: "Int", found: "nothing" },
      { coordinate: "K.TWO", promised: "value", found: "nothing" },
    ]);
  });
});
