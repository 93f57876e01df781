import type { IncomingMessage, ServerResponse } from "node:http";
import type { SubscribedPage } from "../../graphql/planned-pages.js";
import { challengeOf } from "../challenge.js";
import { type GraphQLParameters, readGraphQLParameters } from "../graphql-parameters.js";
import type { HttpExchange } from "../http-exchange.js";
import { HttpRefusal } from "../http-refusal.js";
import { responseType } from "../negotiation.js";
import { type AllowedOrigins, answerPreflight, assertOriginAllowed, declareOrigin } from "../origin-rule.js";
import { ClientGone } from "../request-body.js";
import { sendJson } from "../send.js";
import { stringifyResult } from "../stringify-result.js";
import type { Doorkeeper } from "./doorkeeper.js";
import { statusOf } from "./refusal-status.js";
import type { OpenSubscription, Subscriber, SubscriptionDesk } from "./subscription-desk.js";
import type { SubscriptionLimits } from "./subscription-limits.js";

interface EventStreamOptions {
  readonly desk: SubscriptionDesk;
  readonly doorkeeper: Doorkeeper;
  readonly allowedOrigins: AllowedOrigins;
  readonly limits: SubscriptionLimits;
}

const STREAM_PATH = "/graphql/stream";
const EVENT_STREAM = "text/event-stream";

/** Subscriptions over server-sent events, a request each (the "distinct connections mode" of GraphQL over SSE). */
export class EventStreamEndpoint {
  readonly #open = new Set<ServerResponse>();

  constructor(private readonly options: EventStreamOptions) {}

  /** Whether a request wants events. Clients that would take JSON as well are answered with JSON. */
  wants(path: string, { headers: { accept } }: IncomingMessage): boolean {
    if (path === STREAM_PATH) return true;
    return path === "/graphql" && accept?.toLowerCase().includes(EVENT_STREAM) === true && responseType(accept) === undefined;
  }

  async handle(exchange: HttpExchange): Promise<void> {
    const { request, response } = exchange;
    const { allowedOrigins, doorkeeper, desk } = this.options;
    try {
      declareOrigin(request, response, allowedOrigins);
      assertOriginAllowed(request, allowedOrigins);
      if (request.method === "OPTIONS") return answerPreflight(response);
      const proven = await doorkeeper.prove(request, request.headers.authorization);
      exchange.viewer = proven.viewer;
      // Whoever has left would never give the place back.
      if (response.destroyed) return;
      const leave = doorkeeper.enter(request, proven.viewer);
      response.once("close", leave);
      const parameters = await readGraphQLParameters(request, exchange.search);
      const { requestId, language } = exchange;
      await this.#stream(exchange, { requestId, language, request, transport: "sse", proven }, parameters);
    } catch (error) {
      if (error instanceof ClientGone) return;
      const headers = error instanceof HttpRefusal ? error.headers : challengeOf(error);
      await sendJson(exchange, statusOf(error), { errors: desk.errorsOf(error, exchange) }, headers);
    }
  }

  /** Breaks off the streams: their clients connect again, elsewhere or later. */
  close(): void {
    for (const response of this.#open) response.end();
  }

  async #stream(exchange: HttpExchange, subscriber: Subscriber, parameters: GraphQLParameters): Promise<void> {
    const { response } = exchange;
    const { desk, limits } = this.options;
    if (response.destroyed) return;
    exchange.status = 200;
    exchange.operation = { kind: "subscription", name: undefined };
    response.writeHead(200, { "Content-Type": `${EVENT_STREAM}; charset=utf-8`, ...STREAM_HEADERS });
    // Some browsers take no stream for open before its first byte.
    response.write(":\n\n");
    this.#open.add(response);
    const signs = setInterval(() => response.writableNeedDrain || response.write(":\n\n"), limits.keepAliveMs);
    let subscription: OpenSubscription | undefined;
    response.once("close", () => {
      clearInterval(signs);
      this.#open.delete(response);
      subscription?.stream.end();
    });
    try {
      subscription = await desk.open(subscriber, parameters);
      if (response.destroyed || response.writableEnded) return subscription.stream.end();
      for await (const { data } of subscription.stream as AsyncIterable<SubscribedPage>) {
        await this.#write(exchange, "next", stringifyResult({ data: data as unknown as Record<string, unknown> }));
      }
    } catch (error) {
      const errors = desk.errorsOf(error, subscriber, parameters.variables);
      await this.#write(exchange, "next", JSON.stringify({ errors }));
      await this.#write(exchange, "complete", "");
    }
    response.end();
  }

  /** Resolves once the client has taken enough of it. */
  async #write(exchange: HttpExchange, event: "next" | "complete", data: string): Promise<void> {
    const { response } = exchange;
    if (response.destroyed || response.writableEnded) return;
    const text = `event: ${event}\ndata:${data === "" ? "" : ` ${data}`}\n\n`;
    exchange.bytes += Buffer.byteLength(text);
    if (response.write(text)) return;
    const stalled = setTimeout(() => response.destroy(), this.options.limits.stallMs);
    await new Promise<void>((resolve) => {
      response.once("drain", resolve);
      response.once("close", resolve);
    });
    clearTimeout(stalled);
  }
}

const STREAM_HEADERS = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  /** Said to nginx: pass each event on at once. */
  "X-Accel-Buffering": "no",
} as const;
