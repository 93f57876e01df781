import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { resolvers } from "../modules/resolvers.js";
import { planned } from "../modules/shared/planned.js";

const QUERY_DESCRIPTION = "Where every question to the directory starts. Answers hold only what the viewer may see.";

const MUTATION_DESCRIPTION = "Where every change to the directory starts. Each answers what it did, or why it did nothing.";

const SUBSCRIPTION_DESCRIPTION = "What the directory tells by itself, over WebSocket or server-sent events.";

let schema: GraphQLSchema | undefined;

/** type-graphql wants to know how subscriptions publish: the change feed does, and the server reads it page by page. */
const UNUSED = { publish: planned, subscribe: planned };

/** The public schema, as the modules' classes declare it. Built once a process, as the classes are. */
export function buildMaillageSchema(): GraphQLSchema {
  if (schema) return schema;
  schema = buildSchemaSync({
    resolvers,
    validate: false,
    // A quarter of a second of every start; a test validates the schema.
    skipCheck: true,
    pubSub: UNUSED,
    container: { get: (resolver: new () => object) => new resolver() },
  });
  const query = schema.getQueryType();
  if (query) query.description = QUERY_DESCRIPTION;
  const mutation = schema.getMutationType();
  if (mutation) mutation.description = MUTATION_DESCRIPTION;
  const subscription = schema.getSubscriptionType();
  if (subscription) subscription.description = SUBSCRIPTION_DESCRIPTION;
  return schema;
}
