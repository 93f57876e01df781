import { OperationTypeNode } from "graphql";
import type { RequestContext } from "../core/context.js";
import type { OperationRun, PlannedReader } from "./planned-reader.js";
import type { PlannedResolvers } from "./planned-resolvers.js";
import { RawJson } from "./raw-json.js";

/** Answers the queries that SQL can answer whole, with PostgreSQL's JSON text as it is. */
export class PlannedExecution {
  constructor(
    private readonly reader: PlannedReader,
    private readonly resolvers: PlannedResolvers,
  ) {}

  /**
   * The answer's `data`; undefined for what is left to graphql-js with the same context: all other operations, and whatever failed
   * here, which then fails again from the root fields, in the form that GraphQL gives it.
   */
  async answer(run: OperationRun, context: RequestContext): Promise<RawJson | undefined> {
    if (run.operation.operation !== OperationTypeNode.QUERY || !this.reader.isWhollyPlanned(run)) return undefined;
    try {
      return new RawJson(await this.reader.answer(run, context));
    } catch (error) {
      this.resolvers.failRoots(context, error);
      return undefined;
    }
  }
}
