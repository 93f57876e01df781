import { buildSchema, type FieldNode, type OperationDefinitionNode, parse } from "graphql";
import { OperationInput, storable } from "./operation-input.js";
import { Shape } from "./shape.js";
import type { Frame } from "./sql.js";

const schema = buildSchema(`
  input Filter { text: String kind: [Kind!] not: Filter or: [Filter!] size: Int = 7 }
  enum Kind { BIG SMALL }
  type Query { list(filter: Filter, ids: [ID!], first: Int = 3): Int }
`);

/** The argument of `list` in the operation, as these variables give it. */
function input(argument: string, operation: string, variables: Record<string, unknown> = {}): { input: OperationInput; shape: Shape } {
  const { selectionSet } = parse(operation).definitions[0] as OperationDefinitionNode;
  const node = (selectionSet.selections[0] as FieldNode).arguments?.find(({ name }) => name.value === argument)?.value;
  const definition = schema
    .getQueryType()
    ?.getFields()
    .list?.args.find(({ name }) => name === argument);
  if (!definition) throw new Error(`list has no argument "${argument}"`);
  const shape = new Shape(frame(variables));
  return { input: OperationInput.of(shape, `list.${argument}`, definition, node), shape };
}

function frame(variables: Record<string, unknown>): Frame {
  return { variables, today: "2026-06-15", language: "fr", cursorKey: "", cursorDays: 30, now: new Date(0), audience: "PUBLIC" };
}

test.each([
  ["a literal", `{ list(filter: { text: "a", kind: [BIG] }) }`, {}],
  ["a variable", "query ($f: Filter) { list(filter: $f) }", { f: { text: "a", kind: ["BIG"], size: 7 } }],
  ["a literal with variables inside", "query ($t: String, $k: Kind!) { list(filter: { text: $t, kind: [$k] }) }", { t: "a", k: "BIG" }],
  ["a single value for a list", `{ list(filter: { text: "a", kind: BIG }) }`, {}],
])("%s gives the same values", (_, operation, variables) => {
  const { input: filter } = input("filter", operation, variables);

  expect(filter.isGiven()).toBe(true);
  expect(filter.field("text").parameter("text").read(frame(variables))).toBe("a");
  expect(filter.field("kind").parameter("text[]").read(frame(variables))).toEqual(["BIG"]);
  expect(filter.field("size").look()).toBe(7);
  expect(filter.field("not").isGiven()).toBe(false);
});

test.each([
  ["absent", "{ list }", {}],
  ["null", "{ list(filter: null) }", {}],
  ["a variable that is absent", "query ($f: Filter) { list(filter: $f) }", {}],
  ["a variable that is null", "query ($f: Filter) { list(filter: $f) }", { f: null }],
])("%s is not given", (_, operation, variables) => {
  expect(input("filter", operation, variables).input.isGiven()).toBe(false);
});

test("an absent variable leaves the place its default, a null one does not", () => {
  const operation = "query ($n: Int) { list(first: $n) }";

  expect(input("first", operation).input.look()).toBe(3);
  expect(input("first", operation, { n: null }).input.look()).toBeUndefined();
});

test("what was looked at is the shape; what only travels is not", () => {
  const operation = "query ($f: Filter) { list(filter: $f) }";
  const { input: filter, shape } = input("filter", operation, { f: { text: "a", or: [{}] } });
  filter.field("text").isGiven();
  filter.field("or").items();

  expect(shape.fits(frame({ f: { text: "b", or: [{ text: "c" }] } }))).toBe(true);
  expect(shape.fits(frame({ f: { text: null, or: [{}] } }))).toBe(false);
  expect(shape.fits(frame({ f: { text: "a", or: [{}, {}] } }))).toBe(false);
});

test("places are told by their path", () => {
  const { input: filter } = input("filter", "query ($t: String) { list(filter: { or: [{}, { text: $t }] }) }", { t: "a\0" });
  const [, second] = filter.field("or").items();

  expect(second?.field("text").path).toBe("list.filter.or[1].text");
  expect(() =>
    second
      ?.field("text")
      .parameter("text")
      .read(frame({ t: "a\0" })),
  ).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT", details: expect.objectContaining({ argument: "list.filter.or[1].text" }) }));
});

test("half a surrogate pair is refused, in a list by its place", () => {
  expect(storable("😀", "text")).toBe("😀");
  expect(() => storable(["a", "\ud83d"], "ids")).toThrow(
    expect.objectContaining({ details: expect.objectContaining({ argument: "ids[1]" }) }),
  );
});
