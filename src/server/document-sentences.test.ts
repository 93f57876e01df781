import { buildSchema, GraphQLError, NoSchemaIntrospectionCustomRule, parse, specifiedRules, validate } from "graphql";
import { frenchDocumentMessage } from "./document-sentences.js";

const schema = buildSchema(`
  directive @note(text: String!) on FIELD
  type Query { a(n: Int!, kind: Kind, filter: Filter, choice: Choice, list: [Int!]): A  b: String  pet: Pet }
  type Subscription { x: String y: String }
  type A { name: String  a: A }
  type B { other: String }
  union Pet = A
  enum Kind { ONE TWO }
  input Filter { text: String! }
  input Choice @oneOf { one: Int  two: Int }
`);

/** Documents that graphql refuses, each for a reason of its own. */
const REFUSED = [
  "{",
  "{ a(n: 1",
  "{ a(n: ) { name } }",
  '{ b(x: "open) }',
  "{ a(n: 01) { name } }",
  String.raw`{ a(n: 1, filter: { text: "\q" }) { name } }`,
  "query ($v: Int = $w) { b }",
  "type T { a: Int } { b }",
  "{ unknown }",
  "{ a(n: 1) { nam } }",
  "fragment F on String { x } { ...F }",
  "{ ... on Kind { x } }",
  "{ b(x: 1) }",
  "{ b @skip(iff: true) }",
  "{ b @unknown }",
  "query @skip(if: true) { b }",
  "{ ...Missing }",
  "{ ... on Missing { x } }",
  "{ b } query Q { b }",
  "fragment F on A { a { ...F } } { a(n: 1) { ...F } }",
  "query Q { a(n: $v) { name } }",
  "{ a(n: $v) { name } }",
  "fragment F on A { name } { b }",
  "query Q($v: Int) { b }",
  "query ($v: Int) { b }",
  "{ b: a(n: 1) { name } b }",
  "{ a(n: 1) { ... on B { other } } }",
  "fragment F on B { other } { a(n: 1) { ...F } }",
  "{ a { name } }",
  "{ b @note }",
  "{ b { c } }",
  "{ a(n: 1) }",
  "subscription { x y }",
  "subscription { __typename }",
  "{ a(n: 1, n: 2) { name } }",
  "{ b @skip(if: true) @skip(if: true) }",
  "fragment F on A { name } fragment F on A { name } { a(n: 1) { ...F } }",
  "query Q { b } query Q { b }",
  "query ($v: Int!, $v: Int!) { a(n: $v) { name } }",
  '{ a(n: 1, filter: { text: "a", text: "b" }) { name } }',
  "{ a(n: 1, filter: {}) { name } }",
  '{ a(n: 1, filter: { text: "a", x: 1 }) { name } }',
  "{ a(n: null) { name } }",
  "{ a(n: 1, kind: THREE) { name } }",
  '{ a(n: 1, kind: "ONE") { name } }',
  "{ a(n: 1, choice: { one: 1, two: 2 }) { name } }",
  "{ a(n: 1, choice: { one: null }) { name } }",
  "query ($v: A) { a(n: $v) { name } }",
  "query ($v: String) { a(n: $v) { name } }",
  "query ($v: Int) { a(n: 1, choice: { one: $v }) { name } }",
  "{ __schema { types { name } } }",
];

function messagesOf(document: string): string[] {
  try {
    return validate(schema, parse(document), [...specifiedRules, NoSchemaIntrospectionCustomRule]).map(({ message }) => message);
  } catch (error) {
    if (error instanceof GraphQLError) return [error.message];
    throw error;
  }
}

test.each(REFUSED)("%s is refused in French", (document) => {
  const messages = messagesOf(document);
  expect(messages.length).toBeGreaterThan(0);
  for (const message of messages) {
    const told = frenchDocumentMessage(message);
    expect(told).not.toBe(message);
    expect(told).not.toMatch(/\$\d|\b(the|is|not|of type|must|found)\b/);
  }
});

test("a suggestion is told in French", () => {
  expect(frenchDocumentMessage('Cannot query field "nam" on type "A". Did you mean "name" or "game"?')).toBe(
    "Le champ « nam » n'existe pas dans le type « A ». Vouliez-vous dire name ou game ?",
  );
});

test("what is not known stays as it is", () => {
  expect(frenchDocumentMessage("Something else.")).toBe("Something else.");
});
