import { type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import { type GraphQLSchema, getVariableValues, OperationTypeNode } from "graphql";
import type { RequestContext } from "../core/context.js";
import type { PlannedReader } from "./planned-reader.js";
import type { PlannedResolvers } from "./planned-resolvers.js";
import { RawJson } from "./raw-json.js";

const MAX_COERCION_ERRORS = 20;

/**
 * Answers a query that SQL can answer whole, with PostgreSQL's JSON text as it is. Everything else, and everything that fails,
 * is left to graphql-js: there the same failure comes back from the root fields, in the form that GraphQL gives it.
 */
export function plannedExecution(
  schema: GraphQLSchema,
  reader: PlannedReader,
  resolvers: PlannedResolvers,
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, contextValue }) {
          if (operation.operation !== OperationTypeNode.QUERY) return null;
          // Apollo calls this before it coerces the variables: a bad one must fail as it does in ordinary execution.
          const variables = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}, {
            maxErrors: MAX_COERCION_ERRORS,
          });
          if (variables.errors) return null;
          const run = { document, operation, variables: variables.coerced };
          if (!reader.isWhollyPlanned(run)) return null;
          try {
            const data = new RawJson(await reader.answer(run, contextValue));
            return {
              http: { headers: new HeaderMap() },
              body: { kind: "single", singleResult: { data: data as unknown as Record<string, unknown> } },
            };
          } catch (error) {
            resolvers.failRoots(contextValue, error);
            return null;
          }
        },
      };
    },
  };
}
