import type { DocumentNode, FieldNode, GraphQLObjectType, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { type Clock, systemClock } from "../core/clock.js";
import type { RequestContext } from "../core/context.js";
import type { PlannedStatement } from "../planner/planned-statement.js";
import { type FilteredField, type Planner, RECORD_UUIDS } from "../planner/planner.js";
import type { SchemaBinding } from "../planner/schema-binding.js";
import type { Frame } from "../planner/sql.js";
import { StatementCache } from "../planner/statement-cache.js";
import { WholePlans } from "./whole-plans.js";

/** One operation about to be answered: its document, itself, and its variables, coerced. */
export interface OperationRun {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Records of one type of which one field's occurrences, `nodes`, select the same. */
export interface AskedRecords {
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
  readonly uuids: readonly string[];
  /** The day on which what is dated below them must hold; today by default. */
  readonly asOf?: string;
  /** Whether they go into the answer as they are, instead of through graphql-js, which must be told of which type each is. */
  readonly isSent?: boolean;
}

interface PlannedReaderOptions {
  /** For how many days a cursor of the change feed stays good; 30 by default. */
  readonly cursorDays?: number;
  readonly clock?: Clock;
  /** What must be done before an operation is read. */
  readonly before?: (run: OperationRun, context: RequestContext) => Promise<void>;
}

/** Plans what an operation asks, runs it as the viewer, and gives the answer's JSON text. */
export class PlannedReader {
  private readonly statements = new StatementCache();
  private readonly wholePlans: WholePlans;

  constructor(
    private readonly planner: Planner,
    readonly schema: GraphQLSchema,
    private readonly cursorKey: string,
    private readonly options: PlannedReaderOptions = {},
  ) {
    this.wholePlans = new WholePlans(schema, planner.binding);
  }

  get binding(): SchemaBinding {
    return this.planner.binding;
  }

  /** Whether every field of the operation is answered by SQL, so that its JSON text can be sent as it is. */
  isWhollyPlanned({ document, operation }: OperationRun): boolean {
    return this.wholePlans.covers(document, operation);
  }

  /**
   * The whole answer's `data`, as JSON text, in one statement.
   * @throws ExpectedError for arguments that cannot be honoured, a timeout or an unreachable database
   */
  async answer(run: OperationRun, context: RequestContext): Promise<string> {
    await this.options.before?.(run, context);
    const frame = this.frame(run.variables, context);
    const statement = this.statements.statement(run.operation, "", frame, () => this.planner.planQuery(run, frame));
    return this.json(statement, context);
  }

  /** The planned root fields of an operation that also has others, by response key, in one statement. */
  async plannedRoots(run: OperationRun, context: RequestContext): Promise<Record<string, unknown>> {
    await this.options.before?.(run, context);
    const frame = this.frame(run.variables, context);
    const plan = (): PlannedStatement => this.planner.planQuery(run, frame, (name) => this.isPlannedRoot(name), true);
    const statement = this.statements.statement(run.operation, "roots", frame, plan);
    return JSON.parse(await this.json(statement, context)) as Record<string, unknown>;
  }

  /** What is selected of records, in one statement, in the order of their uuids; null for those that do not exist for the viewer. */
  async records(run: OperationRun, asked: AskedRecords, context: RequestContext): Promise<unknown[]> {
    const { type, nodes, uuids, asOf, isSent = false } = asked;
    const frame = { ...this.frame({ ...run.variables, [RECORD_UUIDS]: uuids }, context), asOf };
    const selections = nodes.flatMap((node) => node.selectionSet ?? []);
    const part = `${type.name} ${nodes.map((node) => node.loc?.start).join()}${isSent ? " sent" : ""}`;
    const plan = (): PlannedStatement => this.planner.planRecords(run, type, selections, frame, !isSent);
    const statement = this.statements.statement(run.operation, part, frame, plan);
    return JSON.parse(await this.json(statement, context)) as unknown[];
  }

  /** The uuids of what a filter of the field lets through, in one statement; see {@link FilteredIds}. */
  async filteredIds<E extends object>(
    run: OperationRun,
    asked: FilteredField<E>,
    most: number,
    context: RequestContext,
  ): Promise<string[]> {
    const frame = this.frame(run.variables, context);
    const part = `ids ${most} ${asked.node.loc?.start}`;
    const statement = this.statements.statement(run.operation, part, frame, () => this.planner.planIds(run, asked, most, frame));
    return JSON.parse(await this.json(statement, context)) as string[];
  }

  private frame(variables: Frame["variables"], context: RequestContext): Frame {
    const { cursorDays = 30, clock = systemClock } = this.options;
    const { today, language, viewer } = context;
    return { variables, today, language, cursorKey: this.cursorKey, cursorDays, now: clock.now(), audience: viewer.audience };
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
