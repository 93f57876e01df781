import { type OperationDefinitionNode, parse } from "graphql";
import { PlannedStatement } from "./planned-statement.js";
import { Shape } from "./shape.js";
import { type Frame, Parameter } from "./sql.js";
import { StatementCache } from "./statement-cache.js";

const operation = parse("{ list }").definitions[0] as OperationDefinitionNode;
const word = new Parameter("text", ({ variables }) => variables.word);

function frame(variables: Record<string, unknown>): Frame {
  return { variables, today: "2026-06-15", language: "fr", cursorKey: "", cursorDays: 30, now: new Date(0), audience: "PUBLIC" };
}

/** Asks for a statement whose text depends on whether a word is given. */
function asker() {
  const cache = new StatementCache();
  let planned = 0;
  const ask = (variables: Record<string, unknown>, part = "") =>
    cache.statement(operation, part, frame(variables), () => {
      planned += 1;
      const shape = new Shape(frame(variables));
      const text = shape.look((one) => one.variables.word === undefined) ? "select 1" : "select $1::text";
      return new PlannedStatement(text, text === "select 1" ? [] : [word], [], shape, true);
    });
  return { ask, planned: () => planned };
}

test("a statement is planned once for its shape, and serves other values", () => {
  const { ask, planned } = asker();

  expect(ask({ word: "a" }).values).toEqual(["a"]);
  expect(ask({ word: "b" }).values).toEqual(["b"]);
  expect(ask({})).toEqual({ text: "select 1", values: [] });
  expect(ask({ word: "c" }).values).toEqual(["c"]);
  expect(planned()).toBe(2);
});

test("it has a name from its second use on", () => {
  const { ask } = asker();

  expect(ask({}).name).toBeUndefined();
  expect(ask({}).name).toMatch(/^p_.{22}$/);
});

test("the parts of an operation have statements of their own", () => {
  const { ask, planned } = asker();
  ask({}, "roots");
  ask({}, "Organization 12");

  expect(planned()).toBe(2);
});
