import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLSchema } from "graphql";
import { printedSchema } from "./printed-schema.js";
import { type SchemaElement, schemaElements } from "./schema-elements.js";

/** What the contract holds and later work brings. Whatever has come must leave this list. */
const TO_COME: readonly string[] = [];

function elementsByCoordinate(schema: GraphQLSchema): Map<string, SchemaElement> {
  return new Map(schemaElements(schema).map((element) => [element.coordinate, element]));
}

/** Every promised element that a schema lacks, or has otherwise than promised; what belongs to a lacking one is not told. */
function brokenPromises(contract: GraphQLSchema, schema: GraphQLSchema, toCome: readonly string[] = []): string[] {
  const elements = elementsByCoordinate(schema);
  const lacking = new Set<string>();
  return schemaElements(contract).flatMap(({ coordinate, type, defaultValue }) => {
    const found = elements.get(coordinate);
    if (!found) {
      lacking.add(coordinate);
      const isTold = ownersOf(coordinate).some((owner) => lacking.has(owner));
      return isTold || toCome.includes(coordinate) ? [] : [`${coordinate} is missing`];
    }
    const broken: string[] = [];
    if (!isKept(type, found.type)) broken.push(`${coordinate} is ${found.type}, not ${type}`);
    if (defaultValue !== undefined && found.defaultValue !== defaultValue) {
      broken.push(`${coordinate} is ${String(found.defaultValue)} by default, not ${String(defaultValue)}`);
    }
    return broken;
  });
}

/** A type may implement more interfaces than was promised. */
function isKept(promised: string, found: string): boolean {
  const [definition, ...interfaces] = promised.split(" ");
  const [foundDefinition, ...foundInterfaces] = found.split(" ");
  return definition === foundDefinition && interfaces.every((name) => foundInterfaces.includes(name));
}

/** Of `Query.node(id:)`: `Query.node` and `Query`. */
function ownersOf(coordinate: string): string[] {
  return [/\(.*$/, /(\.| \|).*$/].map((rest) => coordinate.replace(rest, "")).filter((owner) => owner !== coordinate);
}

describe("the contract", () => {
  const contract = buildSchema(readFileSync("test/schema/contract.graphql", "utf8"));

  it("is kept: every promised type, field, argument and enum value is there, with the same type", () => {
    expect(brokenPromises(contract, printedSchema(), TO_COME)).toEqual([]);
  });

  it("waits only for what has not come", () => {
    const elements = elementsByCoordinate(printedSchema());

    expect(TO_COME.filter((coordinate) => elements.has(coordinate))).toEqual([]);
  });

  it("waits only for what was promised", () => {
    const promised = elementsByCoordinate(contract);

    expect(TO_COME.filter((coordinate) => !promised.has(coordinate))).toEqual([]);
  });

  it("is compared by name, type and default", () => {
    const promised = buildSchema(
      `interface I { x: Int }  type Query { a(x: Int = 1, y: Int): Int!  b: [Int!]!  c: K  d(z: Int): L  m: M }  enum K { ONE TWO }
        type L { x: Int }  type M implements I { x: Int }`,
    );
    const changed =
      buildSchema(`interface I { x: Int }  type Query implements I { a(x: Int = 2): Int  b: [Int!]!  c: K  x: Int  m: M }  enum K { ONE THREE }
        type M { x: Int }`);

    expect(brokenPromises(promised, changed, ["Query.d"])).toEqual([
      "Query.a is Int, not Int!",
      "Query.a(x:) is 2 by default, not 1",
      "Query.a(y:) is missing",
      "K.TWO is missing",
      "L is missing",
      "M is type, not type I",
    ]);
  });
});
