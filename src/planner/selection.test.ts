import {
  buildSchema,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
} from "graphql";
import { collectFields } from "./selection.js";
import { Shape } from "./shape.js";

const schema = buildSchema(`
  interface Node { id: ID! }
  type Cat implements Node { id: ID! name: String kitten: Cat }
  type Dog implements Node { id: ID! name: String }
  union Pet = Cat | Dog
  type Query { cat: Cat }
`);

/** What `text`, with its fragments, asks of a cat: `response key: field { what is below }`. */
function asked(text: string, variables: Record<string, unknown> = {}): string[] {
  const document = parse(text);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  const fragments = document.definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION);
  const shape = new Shape({
    variables,
    today: "2026-06-15",
    language: "fr",
    cursorKey: "",
    cursorDays: 30,
    now: new Date(0),
    audience: "PUBLIC",
  });
  const context = { schema, shape, fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])) };
  const fields = collectFields(context, schema.getType("Cat") as GraphQLObjectType, [operation.selectionSet], "");
  return fields.map(({ responseKey, definition, selections }) =>
    `${responseKey}: ${definition.name} ${selections.map(print).join(" ")}`.replaceAll(/\s+/g, " ").trim(),
  );
}

test("fields come in the order of their first appearance, each key once", () => {
  expect(asked("{ name id other: name ... { name } id }")).toEqual(["name: name", "id: id", "other: name"]);
});

test("what several occurrences ask of one field is gathered", () => {
  expect(asked("{ kitten { id } ...More kitten { name } } fragment More on Cat { kitten { kitten { id } } }")).toEqual([
    "kitten: kitten { id } { kitten { id } } { name }",
  ]);
});

test("fragments apply on the type, its interfaces and unions, and on no other", () => {
  expect(asked("{ ... on Cat { a: id } ... on Node { b: id } ... on Pet { ... on Cat { c: id } } ... on Dog { d: id } }")).toEqual([
    "a: id",
    "b: id",
    "c: id",
  ]);
});

test("what introspection answers is not planned, but the type's name is", () => {
  expect(asked("{ __schema { queryType { name } } __typename }")).toEqual(["__typename: __typename"]);
});

test.each([
  ["{ id @skip(if: true) name @include(if: true) }", ["name: name"]],
  ["{ id @skip(if: false) name @include(if: false) }", ["id: id"]],
  ["{ id @skip(if: true) @include(if: true) name @skip(if: false) @include(if: true) }", ["name: name"]],
  ["{ ... @skip(if: true) { id } ...Name @include(if: false) name } fragment Name on Cat { other: name }", ["name: name"]],
  ["query ($yes: Boolean!, $no: Boolean!) { id @skip(if: $yes) name @include(if: $yes) kitten @include(if: $no) { id } }", ["name: name"]],
])("%s", (text, fields) => {
  expect(asked(text, { yes: true, no: false })).toEqual(fields);
});

test("a fragment that was skipped once is not skipped where it is spread again", () => {
  expect(asked("{ ...Name @skip(if: true) ...Name } fragment Name on Cat { name }")).toEqual(["name: name"]);
});
