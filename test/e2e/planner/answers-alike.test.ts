import fc from "fast-check";
import { type OperationDefinitionNode, parse, validate } from "graphql";
import { AUDIENCES, type Audience } from "../../../src/core/audience.js";
import { LANGUAGES } from "../../../src/core/language.js";
import { TestDirectory } from "../../support/directory.js";
import { loadCursors } from "../../support/operations/cursor-pool.js";
import { knownValues, MARKER } from "../../support/operations/known-values.js";
import { type Operation, type OperationSource, operationFrom } from "../../support/operations/operation.js";
import { withPlainCursors } from "../../support/reference/cursors.js";
import { Reference } from "../../support/reference/reference.js";
import { buildWorld } from "../../support/world.js";

/** Random operations a run: some 20 seconds. Raise it to search longer. */
const OPERATIONS = 300;
const MINUTE_MS = 60_000;

/** Numbers from which an operation is made, and who asks it. */
const question = fc.record({
  numbers: fc.array(fc.nat(9999), { maxLength: 250, size: "max" }),
  audience: fc.constantFrom(...AUDIENCES),
  language: fc.constantFrom(...LANGUAGES),
  day: fc.nat(999),
});

let directory: TestDirectory;
let reference: Reference;
let source: OperationSource;

beforeAll(async () => {
  directory = await TestDirectory.create();
  await buildWorld(directory.db.owner);
  reference = await Reference.load(directory.schema, directory.db.database);
  source = {
    schema: directory.schema,
    roots: plannedRoots().filter((name) => name !== "search"),
    known: knownValues(directory.schema, reference.rows.STAFF),
    cursors: await loadCursors(directory),
  };
}, MINUTE_MS);

afterAll(() => directory.drop());

/** Those that need JavaScript, and search with its scores, are not the reference's to answer. */
function plannedRoots(): string[] {
  return Object.keys(directory.schema.getQueryType()?.getFields() ?? {}).filter((name) => {
    const document = parse(`{ ${name} }`);
    return directory.reader.isWhollyPlanned({ document, operation: document.definitions[0] as OperationDefinitionNode, variables: {} });
  });
}

interface Asking {
  readonly audience: Audience;
  readonly language: "fr" | "en";
  readonly today: string;
}

function askedBy({ audience, language, day }: { audience: Audience; language: "fr" | "en"; day: number }): Asking {
  return { audience, language, today: source.known.dates[day % source.known.dates.length] as string };
}

/** An operation whose parts may contradict each other (two types' fields under one name) is left out. */
function validOperation(numbers: readonly number[], extra?: string): Operation {
  const operation = operationFrom(source, numbers, extra);
  fc.pre(validate(directory.schema, parse(operation.query)).length === 0);
  return operation;
}

function told(operation: Operation, asking: Asking): string {
  return JSON.stringify({ ...operation, ...asking }, null, 1).replaceAll("\\n", "\n");
}

async function expectAlike(operation: Operation, variables: Operation["variables"], asking: Asking): Promise<void> {
  const expected = reference.answer({ query: operation.query, variables, ...asking });
  if (expected.errors) throw new Error(`The reference fails: ${expected.errors.map(({ message }) => message).join("\n")}`);
  const { data, statements } = await directory.ask(operation.query, variables, asking);
  expect(withPlainCursors(data)).toEqual(expected.data);
  expect(statements).toHaveLength(1);
  expect(statements[0]?.text).not.toContain(MARKER);
}

async function naming(operation: Operation, asking: Asking, check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    throw new Error(`${told(operation, asking)}\n${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

test(
  "random operations answer alike on the planner and on the reference, again and with other variables",
  async () => {
    await fc.assert(
      fc.asyncProperty(question, async ({ numbers, ...rest }) => {
        const operation = validOperation(numbers);
        const asking = askedBy(rest);
        await naming(operation, asking, async () => {
          await expectAlike(operation, operation.variables, asking);
          await expectAlike(operation, operation.otherVariables, asking);
          await expectAlike(operation, operation.variables, asking);
        });
      }),
      { numRuns: OPERATIONS, interruptAfterTimeLimit: MINUTE_MS },
    );
  },
  10 * MINUTE_MS,
);
