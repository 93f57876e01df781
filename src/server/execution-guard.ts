import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse, GraphQLRequestListener } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { RequestContext } from "../core/context.js";
import type { Logger } from "../core/logger.js";
import { formatError } from "./format-error.js";
import { loggableError } from "./loggable-error.js";

/**
 * Runs `execution` inside Apollo and gives every error of its answer its public form: those that it returns or throws, and those of
 * resolvers. Apollo's own `formatError` knows neither the request nor its language.
 */
export function guardedExecution(execution: ApolloServerPlugin<RequestContext>, log: Logger): ApolloServerPlugin<RequestContext> {
  return {
    async serverWillStart(service) {
      return await execution.serverWillStart?.(service);
    },

    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      const { requestId } = requestContext.contextValue;
      log.error({ requestId, error: loggableError(error) }, "A request failed unexpectedly outside its execution");
    },

    async requestDidStart(request): Promise<GraphQLRequestListener<RequestContext>> {
      const listener = (await execution.requestDidStart?.(request)) ?? {};
      return {
        ...listener,
        async responseForOperation(operation) {
          try {
            return (await listener.responseForOperation?.(operation)) ?? null;
          } catch (error) {
            const thrown = error instanceof GraphQLError ? error : new GraphQLError("", { originalError: error as Error });
            return {
              http: { status: undefined, headers: operation.response.http.headers },
              body: { kind: "single", singleResult: { errors: [thrown] } },
            };
          }
        },
        async willSendResponse(answer) {
          await listener.willSendResponse?.(answer);
          formatErrors(answer, log);
        },
      };
    },
  };
}

function formatErrors(answer: GraphQLRequestContextWillSendResponse<RequestContext>, log: Logger): void {
  const { body } = answer.response;
  if (body.kind !== "single" || !body.singleResult.errors?.length) return;
  const { requestId, language } = answer.contextValue;
  const scope = { requestId, language, schema: answer.schema, variables: answer.request.variables ?? {}, log, logged: new Set<unknown>() };
  const raw: readonly unknown[] = answer.errors ?? body.singleResult.errors;
  body.singleResult.errors = raw.flatMap((error) => formatError(error, scope));
}
