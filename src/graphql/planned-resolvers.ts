import DataLoader from "dataloader";
import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  Kind,
} from "graphql";
import type { RequestContext } from "../core/context.js";
import type { Planner } from "../planner/planner.js";
import type { OperationRun, PlannedReader } from "./planned-reader.js";

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/**
 * For operations that graphql-js executes because some field needs JavaScript: planned root fields are read together in one
 * statement, planned fields below are taken from what that statement gave, and the records that JavaScript fields answer by id
 * are loaded in one statement for all of them.
 */
export class PlannedResolvers {
  private readonly roots = new WeakMap<RequestContext, Promise<Record<string, unknown>>>();
  private readonly loaders = new WeakMap<RequestContext, Map<string, DataLoader<string, unknown>>>();

  constructor(private readonly reader: PlannedReader) {}

  /** Puts these resolvers on every planned field of the schema. */
  attach(schema: GraphQLSchema, planner: Planner): void {
    const query = schema.getQueryType();
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        const isPlanned = planner.binding.isPlanned(type, field.name);
        if (isPlanned) field.resolve = type === query ? this.rootResolver : ownField;
      }
    }
  }

  /** Makes the planned root fields of this request fail with `error`, which reading them has just met. */
  failRoots(context: RequestContext, error: unknown): void {
    const failed = Promise.reject<Record<string, unknown>>(error);
    failed.catch(() => undefined);
    this.roots.set(context, failed);
  }

  /** The selected fields of one record of `type`, batched with all others that the same field asks for. Null when it does not exist for the viewer. */
  load(context: RequestContext, info: GraphQLResolveInfo, type: GraphQLObjectType, uuid: string): Promise<unknown> {
    let loaders = this.loaders.get(context);
    if (!loaders) {
      loaders = new Map();
      this.loaders.set(context, loaders);
    }
    const key = `${type.name} ${info.fieldNodes.map((node) => node.loc?.start).join()}`;
    let loader = loaders.get(key);
    if (!loader) {
      loader = new DataLoader((uuids) => this.reader.records(runOf(info), type, info.fieldNodes, uuids, context));
      loaders.set(key, loader);
    }
    return loader.load(uuid);
  }

  private readonly rootResolver: Resolver = async (_source, _args, context, info) => {
    let roots = this.roots.get(context);
    if (!roots) {
      roots = this.reader.plannedRoots(runOf(info), context);
      this.roots.set(context, roots);
    }
    return (await roots)[info.path.key];
  };
}

/** A planned field of a planned object stands under its response key; of an object that JavaScript made, under its name. */
const ownField: Resolver = (source, args, context, info) => {
  const record = source as Record<string, unknown>;
  return Object.hasOwn(record, info.path.key) ? record[info.path.key] : defaultFieldResolver(source, args, context, info);
};

function runOf(info: GraphQLResolveInfo): OperationRun {
  const definitions = [info.operation, ...Object.values(info.fragments)];
  return { document: { kind: Kind.DOCUMENT, definitions }, operation: info.operation, variables: info.variableValues };
}
