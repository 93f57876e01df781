import DataLoader from "dataloader";
import { type GraphQLObjectType, type GraphQLResolveInfo, Kind } from "graphql";
import type { RequestContext } from "../core/context.js";
import type { RecordReference } from "../planner/record-reference.js";
import type { OperationRun, PlannedReader } from "./planned-reader.js";

/**
 * For operations that graphql-js executes because some field needs JavaScript: planned root fields are read together in one
 * statement, and the records that JavaScript fields answer by id are loaded in one statement for all of them.
 */
export class PlannedResolvers {
  private readonly roots = new WeakMap<RequestContext, Promise<Record<string, unknown>>>();
  private readonly loaders = new WeakMap<RequestContext, Map<string, DataLoader<string, unknown>>>();

  constructor(private readonly reader: PlannedReader) {}

  /** One planned root field of the operation; the first that is asked reads them all. */
  async root(context: RequestContext, info: GraphQLResolveInfo): Promise<unknown> {
    let roots = this.roots.get(context);
    if (!roots) {
      roots = this.reader.plannedRoots(runOf(info), context);
      this.roots.set(context, roots);
    }
    return (await roots)[info.path.key];
  }

  /** Makes the planned root fields of this request fail with `error`, which reading them has just met. */
  failRoots(context: RequestContext, error: unknown): void {
    const failed = Promise.reject<Record<string, unknown>>(error);
    failed.catch(() => undefined);
    this.roots.set(context, failed);
  }

  /** The selected fields of one record of `type`, batched with all others that the same field asks for. Null when it does not exist for the viewer. */
  load(
    context: RequestContext,
    info: GraphQLResolveInfo,
    type: GraphQLObjectType,
    { uuid, asOf }: Pick<RecordReference, "uuid" | "asOf">,
  ): Promise<unknown> {
    let loaders = this.loaders.get(context);
    if (!loaders) {
      loaders = new Map();
      this.loaders.set(context, loaders);
    }
    const key = `${type.name} ${info.fieldNodes.map((node) => node.loc?.start).join()} ${asOf ?? ""}`;
    let loader = loaders.get(key);
    if (!loader) {
      loader = new DataLoader((uuids) => this.reader.records(runOf(info), { type, nodes: info.fieldNodes, uuids, asOf }, context));
      loaders.set(key, loader);
    }
    return loader.load(uuid);
  }
}

export function runOf(info: GraphQLResolveInfo): OperationRun {
  const definitions = [info.operation, ...Object.values(info.fragments)];
  return { document: { kind: Kind.DOCUMENT, definitions }, operation: info.operation, variables: info.variableValues };
}
