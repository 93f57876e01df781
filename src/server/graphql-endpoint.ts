import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { FormattedExecutionResult, GraphQLSchema } from "graphql";
import type { Allowance } from "../core/allowance.js";
import type { Audience } from "../core/audience.js";
import { type Clock, todayInParis } from "../core/clock.js";
import { publicViewer, type RequestContext, type StatementRunner, type Viewer } from "../core/context.js";
import { ExpectedError } from "../core/errors.js";
import type { Logger } from "../core/logger.js";
import type { Services } from "../core/services.js";
import type { PlannedExecution } from "../graphql/planned-execution.js";
import { Admission, type AdmissionOptions } from "./admission.js";
import { challengeOf } from "./challenge.js";
import { withDeadline } from "./deadline.js";
import { guardedExecution } from "./execution-guard.js";
import { formatError, INTERNAL_CODE } from "./format-error.js";
import { type GraphQLParameters, readGraphQLParameters } from "./graphql-parameters.js";
import type { HttpExchange } from "./http-exchange.js";
import { HttpRefusal, methodNotAllowed } from "./http-refusal.js";
import { answerOnce } from "./idempotent-mutations.js";
import { GRAPHQL_RESPONSE_TYPE, JSON_TYPE, responseType } from "./negotiation.js";
import { type AskedOperation, OperationReader, type OperationReaderOptions } from "./operation-reader.js";
import { type AllowedOrigins, answerPreflight, assertOriginAllowed, declareOrigin } from "./origin-rule.js";
import { ClientGone } from "./request-body.js";
import { send } from "./send.js";
import { assertStorableVariables } from "./storable-text.js";
import { stringifyResult } from "./stringify-result.js";

export interface GraphQLEndpointOptions extends AdmissionOptions, OperationReaderOptions {
  readonly schema: GraphQLSchema;
  readonly execution: Pick<PlannedExecution, "answer">;
  readonly readerFor: (audience: Audience) => StatementRunner;
  readonly services: Services;
  /** Tells who asks from the header `Authorization`; refuses what proves nothing. */
  readonly authenticate: (authorization: string | undefined) => Promise<Viewer>;
  /** The same, and by the session of our own pages. */
  readonly identify: (exchange: HttpExchange) => Promise<Viewer>;
  readonly allowedOrigins: AllowedOrigins;
  /** From a request read to its answer, in milliseconds. */
  readonly operationTimeoutMs: number;
  readonly log: Logger;
  readonly clock: Clock;
}

/**
 * GraphQL over HTTP: reads a request, refuses what is not one, has SQL answer it whole or, where JavaScript has a part in the answer,
 * Apollo, and sends the answer.
 */
export class GraphQLEndpoint {
  private readonly apollo: ApolloServer<RequestContext>;
  private readonly reader: OperationReader;
  private readonly admission: Admission;

  constructor(private readonly options: GraphQLEndpointOptions) {
    const { schema, log } = options;
    this.reader = new OperationReader(options);
    this.admission = new Admission(options);
    this.apollo = new ApolloServer<RequestContext>({
      schema,
      introspection: true,
      documentStore: this.reader.documents,
      persistedQueries: false,
      csrfPrevention: false,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      executionOptions: { maxCoercionErrors: 10 },
      logger: quietLogger(log),
      plugins: [guardedExecution(log), ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
    });
  }

  async start(): Promise<void> {
    await this.apollo.start();
  }

  async stop(): Promise<void> {
    await this.apollo.stop();
  }

  async handle(exchange: HttpExchange): Promise<void> {
    const { request, response } = exchange;
    const type = responseType(request.headers.accept);
    let variables: GraphQLParameters["variables"] = {};
    try {
      declareOrigin(request, response, this.options.allowedOrigins);
      assertOriginAllowed(request, this.options.allowedOrigins);
      if (request.method === "OPTIONS") return answerPreflight(response);
      if (this.options.introspection && isVisit(exchange)) return redirect(exchange, "/graphiql");
      if (type === undefined) throw notAcceptable();
      const viewer = await this.authenticated(exchange);
      const parameters = await readGraphQLParameters(request, exchange.search);
      variables = parameters.variables;
      assertStorableVariables(variables);
      const isWriting = (): boolean => exchange.operation?.kind === "mutation";
      const result = await withDeadline(this.run(exchange, parameters, viewer), this.options.operationTimeoutMs, isWriting);
      await sendResult(exchange, statusOf(result, type), type, result);
    } catch (error) {
      if (error instanceof ClientGone) return;
      const { schema, log } = this.options;
      const { requestId, language } = exchange;
      const result = { errors: formatError(error, { requestId, language, schema, variables, log, logged: new Set() }) };
      const refusal = error instanceof HttpRefusal ? error : undefined;
      const headers = refusal?.headers ?? challengeOf(error);
      await sendResult(exchange, refusal?.status ?? statusOf(result, type ?? JSON_TYPE), type ?? JSON_TYPE, result, headers);
    }
  }

  /** Whether the request proves, with a credential, who asks. */
  async knows(exchange: HttpExchange): Promise<boolean> {
    try {
      return (await this.authenticated(exchange)).audience !== "PUBLIC";
    } catch (error) {
      if (error instanceof ExpectedError) return false;
      throw error;
    }
  }

  private async authenticated(exchange: HttpExchange): Promise<Viewer> {
    try {
      exchange.viewer = await this.options.identify(exchange);
      return exchange.viewer;
    } catch (error) {
      await this.admission.refuse(exchange, publicViewer);
      throw error;
    }
  }

  private async run(exchange: HttpExchange, parameters: GraphQLParameters, viewer: Viewer): Promise<FormattedExecutionResult> {
    const asked = await this.read(exchange, parameters, viewer);
    const allowance = await this.admission.admit(exchange, viewer, asked);
    return await answerOnce(exchange, viewer, asked, parameters, this.options.services, async (idempotency) => {
      const context = { ...this.contextOf(exchange, viewer, allowance), ...(idempotency && { idempotency }) };
      const data = asked.areVariablesValid ? await this.options.execution.answer(asked, context) : undefined;
      if (data) return { data: data as unknown as Record<string, unknown> };
      const answer = await this.apollo.executeOperation(
        { query: asked.source, operationName: parameters.operationName, variables: { ...parameters.variables } },
        { contextValue: context },
      );
      if (answer.body.kind !== "single") throw new Error("Incremental delivery is not part of this server's schema");
      return answer.body.singleResult;
    });
  }

  private async read(exchange: HttpExchange, parameters: GraphQLParameters, viewer: Viewer): Promise<AskedOperation> {
    try {
      const asked = this.reader.read(parameters, viewer);
      const { operation, name } = asked.operation;
      // Only the program's own names are logged: a client may write anything into another.
      exchange.operation = { kind: operation, name: asked.isStored ? name?.value : undefined };
      if (exchange.request.method === "GET" && operation !== "query") throw methodNotAllowed("POST");
      return asked;
    } catch (error) {
      await this.admission.refuse(exchange, viewer);
      throw error;
    }
  }

  private contextOf({ requestId, language }: HttpExchange, viewer: Viewer, allowance: Allowance): RequestContext {
    const { services, readerFor, clock } = this.options;
    return { requestId, language, viewer, today: todayInParis(clock), reader: readerFor(viewer.audience), services, allowance };
  }
}

/** Clients that know the newer media type read errors from the status; the others expect 200 from every well-formed request. */
function statusOf({ data, errors }: FormattedExecutionResult, type: string): number {
  if (data !== undefined) return 200;
  const codes = new Set(errors?.map((error) => error.extensions?.code));
  if (codes.has(INTERNAL_CODE)) return 500;
  if (codes.has("UNAUTHENTICATED")) return 401;
  if (codes.has("IDEMPOTENCY_KEY_REUSED")) return 422;
  if (codes.has("RATE_LIMITED")) return 429;
  if (codes.has("UNAVAILABLE")) return 503;
  if (codes.has("TIMEOUT")) return 504;
  return type === GRAPHQL_RESPONSE_TYPE ? 400 : 200;
}

async function sendResult(
  exchange: HttpExchange,
  status: number,
  type: string,
  result: FormattedExecutionResult,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  await send(exchange, { status, type, body: stringifyResult(result), headers: { "Cache-Control": "no-store", ...headers } });
}

/** Somebody followed a link to the API's address, with a browser and without a question. */
function isVisit({ request, search }: HttpExchange): boolean {
  return request.method === "GET" && request.headers.accept?.includes("text/html") === true && !search.has("query");
}

function redirect(exchange: HttpExchange, location: string): void {
  exchange.status = 303;
  exchange.response.writeHead(303, { Location: location, "Content-Length": 0 }).end();
}

function notAcceptable(): HttpRefusal {
  return new HttpRefusal(406, "NOT_ACCEPTABLE", {
    fr: "Acceptez application/json ou application/graphql-response+json.",
    en: "Accept application/json or application/graphql-response+json.",
  });
}

/** What Apollo says of a request would repeat its values, and is logged by the guard with the request's id. */
function quietLogger(log: Logger): { debug(): void; info(): void; warn(message: string): void; error(): void } {
  const nothing = () => undefined;
  return { debug: nothing, info: nothing, warn: (message) => log.warn({ from: "apollo" }, message), error: nothing };
}
