import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Viewer } from "../../core/context.js";
import type { HttpExchange } from "../http-exchange.js";
import type { AllowedOrigins } from "../origin-rule.js";
import { Doorkeeper } from "./doorkeeper.js";
import { EventStreamEndpoint } from "./event-stream-endpoint.js";
import { SocketEndpoint } from "./socket-endpoint.js";
import { SubscriptionDesk, type SubscriptionDeskOptions } from "./subscription-desk.js";

interface SubscriptionsOptions extends SubscriptionDeskOptions {
  readonly authenticate: (authorization: string | undefined) => Promise<Viewer>;
  readonly allowedOrigins: AllowedOrigins;
}

/** Subscriptions to the change feed, over WebSocket and over server-sent events. */
export class Subscriptions {
  readonly #sockets: SocketEndpoint;
  readonly #streams: EventStreamEndpoint;

  constructor(options: SubscriptionsOptions) {
    const desk = new SubscriptionDesk(options);
    const shared = { ...options, desk, doorkeeper: new Doorkeeper({ ...options, desk }) };
    this.#sockets = new SocketEndpoint(shared);
    this.#streams = new EventStreamEndpoint(shared);
  }

  /** Whether a request asks for an event stream. */
  streams({ path, request }: HttpExchange): boolean {
    return this.#streams.wants(path, request);
  }

  async handle(exchange: HttpExchange): Promise<void> {
    await this.#streams.handle(exchange);
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#sockets.upgrade(request, socket, head);
  }

  /** Sends every subscriber away; sockets that have not closed after so many milliseconds are cut. */
  async close(milliseconds: number): Promise<void> {
    this.#streams.close();
    await this.#sockets.close(milliseconds);
  }
}
