import fc from "fast-check";
import { type OperationDefinitionNode, parse, validate } from "graphql";
import { AUDIENCES, type Audience } from "../../../src/core/audience.js";
import { LANGUAGES, type Language } from "../../../src/core/language.js";
import { TestDirectory } from "../../support/directory.js";
import { loadCursors } from "../../support/operations/cursor-pool.js";
import { knownValues } from "../../support/operations/known-values.js";
import { type Operation, type OperationSource, operationFrom, UNASKED } from "../../support/operations/operation.js";
import { Reference } from "../../support/reference/reference.js";
import { createWorldDatabase } from "../../support/world-database.js";

export const MINUTE_MS = 60_000;

/** Who asks, and when. */
export interface Asking {
  readonly audience: Audience;
  readonly language: Language;
  readonly today: string;
}

/** Numbers from which an operation is made. */
export const numbers = fc.array(fc.nat(9999), { maxLength: 250, size: "max" });

/** The small world in a directory, the reference beside it, and what operations may be made of. */
export class PlannerWorld {
  private constructor(
    readonly directory: TestDirectory,
    readonly reference: Reference,
    readonly source: OperationSource,
  ) {}

  static async create(): Promise<PlannerWorld> {
    const directory = await TestDirectory.create((await createWorldDatabase()).db);
    const reference = await Reference.load(directory.schema, directory.db.database);
    const roots = plannedRoots(directory).filter((name) => !UNASKED.includes(name));
    const source = {
      schema: directory.schema,
      roots,
      known: knownValues(directory.schema, reference.rows.STAFF),
      cursors: await loadCursors(directory, roots),
    };
    return new PlannerWorld(directory, reference, source);
  }

  /** Anyone, on one of the world's days or beside it. */
  askings(): fc.Arbitrary<Asking> {
    return fc.record({
      audience: fc.constantFrom(...AUDIENCES),
      language: fc.constantFrom(...LANGUAGES),
      today: fc.constantFrom(...this.source.known.dates),
    });
  }

  /** A valid operation; one whose parts contradict each other (two types' fields under one name) is left out. */
  operation(from: readonly number[], changes: Partial<OperationSource> = {}, extra?: string): Operation {
    const operation = operationFrom({ ...this.source, ...changes }, from, extra);
    fc.pre(validate(this.directory.schema, parse(operation.query)).length === 0);
    return operation;
  }
}

/** The fields of Query that need no JavaScript. */
function plannedRoots({ schema, reader }: TestDirectory): string[] {
  return Object.keys(schema.getQueryType()?.getFields() ?? {}).filter((name) => {
    const document = parse(`{ ${name} }`);
    return reader.isWhollyPlanned({ document, operation: document.definitions[0] as OperationDefinitionNode, variables: {} });
  });
}
