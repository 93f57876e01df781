import fc from "fast-check";
import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { type Operation, UNASKED } from "../../support/operations/operation.js";
import { withPlainCursors } from "../../support/reference/cursors.js";
import { nodeIdOf, tableOf } from "../../support/reference/seen.js";
import { WORLD_TODAY } from "../../support/world.js";
import { type Asking, MINUTE_MS, numbers, PlannerWorld } from "./planner-world.js";

/** Random operations a run, for each property: some ten seconds. Raise it to search longer. */
const OPERATIONS = 300;

/** Bounds a failing run, which looks for the smallest operation that fails. */
const limits = { numRuns: OPERATIONS, interruptAfterTimeLimit: 2 * MINUTE_MS };

/** What graphql-js answers itself, to be mixed with what the planner does. */
const INTROSPECTION = `__schema { queryType { name } } person_: __type(name: "Person") { kind name fields { name } }`;

let world: PlannerWorld;

beforeAll(async () => {
  world = await PlannerWorld.create();
}, MINUTE_MS);

afterAll(() => world.directory.drop());

test("the reference knows each field that may be asked of a record, however seldom one is", () => {
  const { schema } = world.source;
  const unknown: string[] = [];
  let types = 0;
  for (const type of schema.getPossibleTypes(schema.getType("Node") as GraphQLInterfaceType)) {
    const [row] = world.reference.rows.STAFF.all(tableOf(type.name));
    if (!row) continue;
    types++;
    for (const field of askableFields(type)) {
      const query = `{ node(id: "${nodeIdOf(type.name, row.id)}") { ... on ${type.name} { ${field.name} ${leavesOf(field)} } } }`;
      const { errors = [] } = world.reference.answer({ query, variables: {}, audience: "STAFF", today: WORLD_TODAY, language: "fr" });
      unknown.push(...errors.map(({ message }) => `${type.name}.${field.name}: ${message}`));
    }
  }
  expect(types).toBeGreaterThan(20);
  expect(unknown).toEqual([]);
});

function askableFields(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(({ name, args }) => !UNASKED.includes(name) && !args.some(isRequiredArgument));
}

/** Of a record, whose fields are tried by themselves, its type; of what belongs to one, all that is not composed in turn. */
function leavesOf({ type }: GraphQLField<unknown, unknown>): string {
  const below = getNamedType(type);
  if (isLeafType(below)) return "";
  if (!isObjectType(below) || below.getInterfaces().some(({ name }) => name === "Node")) return "{ __typename }";
  const leaves = askableFields(below).filter((field) => isLeafType(getNamedType(field.type)));
  return `{ __typename ${leaves.map(({ name }) => name).join(" ")} }`;
}

test(
  "random operations answer alike on the planner and on the reference, in one statement, again and with other variables",
  async () => {
    const property = fc.asyncProperty(numbers, world.askings(), async (from, asking) => {
      const operation = world.operation(from);
      await naming(operation, asking, async () => {
        for (const variables of [operation.variables, operation.otherVariables, operation.variables]) {
          const { data, statements } = await world.directory.ask(operation.query, variables, asking);
          expect(withPlainCursors(data)).toEqual(expected(operation, variables, asking));
          expect(statements).toHaveLength(1);
        }
      });
    });
    await fc.assert(property, limits);
  },
  5 * MINUTE_MS,
);

test(
  "they answer so when graphql-js executes them, mixed with what only it can answer",
  async () => {
    const property = fc.asyncProperty(numbers, world.askings(), async (from, asking) => {
      const operation = world.operation(from, {}, INTROSPECTION);
      await naming(operation, asking, async () => {
        const { data, errors, statements } = await world.directory.execute(operation.query, operation.variables, asking);
        expect(errors).toBeUndefined();
        expect(withPlainCursors(JSON.parse(JSON.stringify(data)))).toEqual(expected(operation, operation.variables, asking));
        expect(statements.length).toBeLessThanOrEqual(1);
      });
    });
    await fc.assert(property, limits);
  },
  5 * MINUTE_MS,
);

function expected({ query }: Operation, variables: Operation["variables"], asking: Asking): unknown {
  const { data, errors } = world.reference.answer({ query, variables, ...asking });
  if (errors) throw new Error(`The reference fails: ${errors.map(({ message }) => message).join("\n")}`);
  return data;
}

/** A failure tells the operation, ready to be tried elsewhere. */
async function naming(operation: Operation, asking: Asking, check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    const told = JSON.stringify({ ...operation, ...asking }, null, 1).replaceAll("\\n", "\n");
    throw new Error(`${told}\n${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
