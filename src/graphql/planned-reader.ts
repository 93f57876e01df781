import { type DocumentNode, type FieldNode, type GraphQLObjectType, type GraphQLSchema, Kind, type OperationDefinitionNode } from "graphql";
import type { RequestContext } from "../core/context.js";
import type { PlannedStatement } from "../planner/planned-statement.js";
import { type Planner, RECORD_UUIDS } from "../planner/planner.js";
import type { Frame } from "../planner/sql.js";
import { StatementCache } from "../planner/statement-cache.js";

/** One operation about to be answered: its document, itself, and its variables, coerced. */
export interface OperationRun {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Plans what an operation asks, runs it as the viewer, and gives the answer's JSON text. */
export class PlannedReader {
  private readonly statements = new StatementCache();

  constructor(
    private readonly planner: Planner,
    private readonly schema: GraphQLSchema,
    private readonly cursorKey: string,
  ) {}

  /** Whether every root field of the operation is answered by SQL, so that its JSON text can be sent as it is. */
  isWhollyPlanned({ document, operation }: OperationRun): boolean {
    return rootFieldNames(document, operation).every((name) => name === "__typename" || this.isPlannedRoot(name));
  }

  /**
   * The whole answer's `data`, as JSON text, in one statement.
   * @throws ExpectedError for arguments that cannot be honoured, a timeout or an unreachable database
   */
  async answer(run: OperationRun, context: RequestContext): Promise<string> {
    const frame = this.frame(run.variables, context);
    const statement = this.statements.statement(run.operation, "", frame, () => this.planner.planQuery(run, frame));
    return this.json(statement, context);
  }

  /** The planned root fields of an operation that also has others, by response key, in one statement. */
  async plannedRoots(run: OperationRun, context: RequestContext): Promise<Record<string, unknown>> {
    const frame = this.frame(run.variables, context);
    const plan = (): PlannedStatement => this.planner.planQuery(run, frame, (name) => this.isPlannedRoot(name), true);
    const statement = this.statements.statement(run.operation, "roots", frame, plan);
    return JSON.parse(await this.json(statement, context)) as Record<string, unknown>;
  }

  /**
   * What `nodes` (one field's occurrences) select of the records of `type` with these uuids, in one statement, in their order;
   * null for those that do not exist for the viewer.
   */
  async records(
    run: OperationRun,
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    uuids: readonly string[],
    context: RequestContext,
  ): Promise<unknown[]> {
    const frame = this.frame({ ...run.variables, [RECORD_UUIDS]: uuids }, context);
    const selections = nodes.flatMap((node) => node.selectionSet ?? []);
    const part = `${type.name} ${nodes.map((node) => node.loc?.start).join()}`;
    const statement = this.statements.statement(run.operation, part, frame, () => this.planner.planRecords(run, type, selections, frame));
    return JSON.parse(await this.json(statement, context)) as unknown[];
  }

  private frame(variables: Frame["variables"], context: RequestContext): Frame {
    return { variables, today: context.today, language: context.language, cursorKey: this.cursorKey };
  }

  private async json(statement: Parameters<RequestContext["reader"]["run"]>[0], context: RequestContext): Promise<string> {
    const [row] = await context.reader.run<{ json: string }>(statement);
    if (!row) throw new Error("A planned statement gave no row");
    return row.json;
  }

  private isPlannedRoot(name: string): boolean {
    const query = this.schema.getQueryType();
    return query != null && this.planner.binding.isPlanned(query, name);
  }
}

/** The names of all root fields that the operation may ask, through fragments too, whatever `@skip` and `@include` say. */
export function rootFieldNames(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const names = new Set<string>();
  const visited = new Set<string>();
  const walk = (set: OperationDefinitionNode["selectionSet"]): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet);
      else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = document.definitions.find(
          (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
        );
        if (fragment?.kind === Kind.FRAGMENT_DEFINITION) walk(fragment.selectionSet);
      }
    }
  };
  walk(operation.selectionSet);
  return [...names];
}
