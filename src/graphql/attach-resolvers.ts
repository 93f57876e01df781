import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from "graphql";
import type { RequestContext } from "../core/context.js";
import { RecordReference } from "../planner/record-reference.js";
import type { SchemaBinding } from "../planner/schema-binding.js";
import { PlannedResolvers } from "./planned-resolvers.js";

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;
type Field = GraphQLField<unknown, RequestContext>;

const attached = new WeakSet<GraphQLSchema>();
/** What answers a field with references to records, before these are loaded. */
const referring = new WeakMap<Field, Resolver>();

/** Gives the schema's fields the resolvers with which graphql-js executes what is not wholly planned. Once a schema. */
export function attachResolvers(schema: GraphQLSchema, binding: SchemaBinding): void {
  if (attached.has(schema)) return;
  attached.add(schema);
  const query = schema.getQueryType();
  const parts = partsOfRecords(schema, binding);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      const isPlanned = binding.isPlanned(type, field.name) || parts.has(type);
      if (binding.readsOf(type, field.name)) field.resolve = withRecords(schema, fromWhatItReads(field.resolve ?? defaultFieldResolver));
      else if (!isPlanned) {
        referring.set(field, field.resolve ?? defaultFieldResolver);
        field.resolve = withRecords(schema, field.resolve ?? defaultFieldResolver);
      } else field.resolve = type === query ? plannedRoot : ownField;
    }
  }
}

/** A field's resolver, which answers records by reference. */
export function referringResolver(field: Field): Resolver {
  return referring.get(field) ?? field.resolve ?? defaultFieldResolver;
}

/** The types that planned fields answer as parts of a record or a list (a page, its edges, a place): they come with it, planned. */
function partsOfRecords(schema: GraphQLSchema, binding: SchemaBinding): ReadonlySet<GraphQLObjectType> {
  const parts = new Set<GraphQLObjectType>();
  const visit = (type: GraphQLObjectType): void => {
    for (const field of Object.values(type.getFields())) {
      const answered = getNamedType(field.type);
      const isPart = isObjectType(answered) && !binding.entityOf(answered) && (parts.has(type) || binding.isPlanned(type, field.name));
      if (!isPart || parts.has(answered)) continue;
      parts.add(answered);
      visit(answered);
    }
  };
  for (const type of Object.values(schema.getTypeMap())) if (isObjectType(type)) visit(type);
  return parts;
}

const plannedRoot: Resolver = (_source, _args, context, info) => context.services.get(PlannedResolvers).root(context, info);

/** A planned field of a planned record stands under its response key; of an object that JavaScript made, under its name. */
const ownField: Resolver = (source, args, context, info) => {
  const record = source as Record<string, unknown>;
  return Object.hasOwn(record, info.path.key) ? record[info.path.key] : defaultFieldResolver(source, args, context, info);
};

/** A field that JavaScript makes of what the statement read for it, which stands under its response key. */
function fromWhatItReads(resolve: Resolver): Resolver {
  return (source, args, context, info) => resolve((source as Record<string, unknown>)[info.path.key], args, context, info);
}

/** A resolver whose references to records are answered with what is selected of them. */
function withRecords(schema: GraphQLSchema, resolve: Resolver): Resolver {
  const loaded = (answer: unknown, context: RequestContext, info: GraphQLResolveInfo): unknown => {
    if (Array.isArray(answer)) return answer.map((item) => loaded(item, context, info));
    if (!(answer instanceof RecordReference)) return answer;
    const type = schema.getType(answer.type) as GraphQLObjectType;
    const reading = answer.reader === undefined ? context : { ...context, reader: answer.reader };
    return context.services.get(PlannedResolvers).load(reading, info, type, answer);
  };
  return (source, args, context, info) => {
    const answer: unknown = resolve(source, args, context, info);
    return answer instanceof Promise ? answer.then((value: unknown) => loaded(value, context, info)) : loaded(answer, context, info);
  };
}
