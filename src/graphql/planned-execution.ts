import { OperationTypeNode } from "graphql";
import type { RequestContext } from "../core/context.js";
import { ComposedExecution } from "./composed-execution.js";
import type { OperationRun, PlannedReader } from "./planned-reader.js";
import type { PlannedResolvers } from "./planned-resolvers.js";
import { RawJson } from "./raw-json.js";

/** Answers the queries that SQL can answer whole, with PostgreSQL's JSON text as it is, and those that it can from some records on. */
export class PlannedExecution {
  private readonly composed: ComposedExecution;

  constructor(
    private readonly reader: PlannedReader,
    private readonly resolvers: PlannedResolvers,
  ) {
    this.composed = new ComposedExecution(reader);
  }

  /**
   * The answer's `data`; undefined for what is left to graphql-js with the same context: all other operations, and whatever failed
   * here, which then fails again from the root fields, in the form that GraphQL gives it.
   */
  async answer(run: OperationRun, context: RequestContext): Promise<RawJson | undefined> {
    if (run.operation.operation !== OperationTypeNode.QUERY) return undefined;
    if (!this.reader.isWhollyPlanned(run)) return this.composedAnswer(run, context);
    try {
      return new RawJson(await this.reader.answer(run, context));
    } catch (error) {
      this.resolvers.failRoots(context, error);
      return undefined;
    }
  }

  private async composedAnswer(run: OperationRun, context: RequestContext): Promise<RawJson | undefined> {
    if (!this.composed.covers(run)) return undefined;
    try {
      return new RawJson(await this.composed.answer(run, context));
    } catch {
      return undefined;
    }
  }
}
