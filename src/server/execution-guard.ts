import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from "@apollo/server";
import type { RequestContext } from "../core/context.js";
import type { Logger } from "../core/logger.js";
import { formatError } from "./format-error.js";
import { loggableError } from "./loggable-error.js";

/** Gives every error of an answer its public form. Apollo's own `formatError` knows neither the request nor its language. */
export function guardedExecution(log: Logger): ApolloServerPlugin<RequestContext> {
  return {
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      const { requestId } = requestContext.contextValue;
      log.error({ requestId, error: loggableError(error) }, "A request failed unexpectedly outside its execution");
    },

    async requestDidStart() {
      return {
        async willSendResponse(answer) {
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
