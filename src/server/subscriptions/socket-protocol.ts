import { type ExecutionArgs, GraphQLError, type GraphQLSchema } from "graphql";
import { CloseCode, makeServer, type Server, type SubscribePayload } from "graphql-ws";
import { ExpectedError } from "../../core/errors.js";
import { checkedParameters } from "../graphql-parameters.js";
import type { ChangeStream } from "./change-stream.js";
import type { Doorkeeper } from "./doorkeeper.js";
import { resultsOf } from "./results.js";
import { SocketRefusal, type SubscriberSocket } from "./subscriber-socket.js";
import type { SubscriptionDesk } from "./subscription-desk.js";
import type { SubscriptionLimits } from "./subscription-limits.js";

interface SocketProtocolOptions {
  readonly schema: GraphQLSchema;
  readonly desk: SubscriptionDesk;
  readonly doorkeeper: Doorkeeper;
  readonly limits: SubscriptionLimits;
}

/** Of the WebSocket protocol (RFC 6455). */
const TRY_AGAIN_LATER = 1013;

/** What is said over a socket (`graphql-transport-ws`): who it is, and what they subscribe to. */
export function socketProtocol({ schema, desk, doorkeeper, limits }: SocketProtocolOptions): Server<SubscriberSocket> {
  return makeServer<Record<string, unknown>, SubscriberSocket>({
    connectionInitWaitTimeout: limits.initialisationMs,
    onConnect: async ({ extra, connectionParams }) => {
      const authorization = connectionParams?.authorization ?? connectionParams?.Authorization;
      if (authorization !== undefined) await identify(extra, doorkeeper, authorization);
    },
    onSubscribe: async ({ extra, subscriptions }, _id, payload) => {
      try {
        if (Object.keys(subscriptions).length > limits.operationsPerSocket) throw tooManyOperations(limits.operationsPerSocket);
        return await subscribe(schema, desk, extra, payload);
      } catch (error) {
        return [new GraphQLError("", { originalError: error as Error })];
      }
    },
    subscribe: ({ contextValue }) => resultsOf(contextValue as ChangeStream),
    onError: ({ extra }, _id, { variables }, errors) => {
      const causes = errors.map((error) => error.originalError ?? error);
      if (causes.some(isOfCredential)) extra.refuse(new SocketRefusal(CloseCode.Forbidden, "Forbidden"));
      return causes.flatMap((cause) => desk.errorsOf(cause, extra, variables ?? {}));
    },
  });
}

/** @throws SocketRefusal when the credential proves nothing, or too much is open for it */
async function identify(socket: SubscriberSocket, doorkeeper: Doorkeeper, authorization: unknown): Promise<void> {
  try {
    const proven = await doorkeeper.prove(socket.request, String(authorization));
    const leave = doorkeeper.enter(socket.request, proven.viewer);
    socket.moveTo(proven, leave);
  } catch (error) {
    throw isOfCredential(error)
      ? new SocketRefusal(CloseCode.Unauthorized, "Unauthorized")
      : new SocketRefusal(TRY_AGAIN_LATER, error instanceof ExpectedError ? error.code : "INTERNAL_SERVER_ERROR");
  }
}

async function subscribe(
  schema: GraphQLSchema,
  desk: SubscriptionDesk,
  socket: SubscriberSocket,
  { query, operationName, variables, extensions }: SubscribePayload,
): Promise<ExecutionArgs> {
  // The protocol wants a text; who names a stored operation sends an empty one.
  const parameters = checkedParameters({ query: query === "" ? undefined : query, operationName, variables, extensions });
  const { asked, stream } = await desk.open(socket, parameters);
  return { schema, document: asked.document, operationName: operationName ?? null, contextValue: stream };
}

function isOfCredential(error: unknown): boolean {
  return error instanceof ExpectedError && error.code === "UNAUTHENTICATED";
}

function tooManyOperations(limit: number): ExpectedError {
  return new ExpectedError(
    "RATE_LIMITED",
    { fr: "Trop d'abonnements sur cette connexion.", en: "Too many subscriptions on this connection." },
    {
      figures: { limit },
      remedy: {
        fr: `Demandez plusieurs types par un seul abonnement ; ${limit} abonnements au plus par connexion.`,
        en: `Ask for several types by one subscription; at most ${limit} subscriptions on a connection.`,
      },
    },
  );
}
