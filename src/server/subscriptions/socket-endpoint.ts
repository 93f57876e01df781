import { type IncomingMessage, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { GraphQLSchema } from "graphql";
import { handleProtocols, type Server } from "graphql-ws";
import { WebSocketServer } from "ws";
import type { Logger } from "../../core/logger.js";
import { challengeOf } from "../challenge.js";
import { HttpRefusal } from "../http-refusal.js";
import { preferredLanguage } from "../negotiation.js";
import { type AllowedOrigins, assertOriginAllowed } from "../origin-rule.js";
import { requestIdOf } from "../request-identity.js";
import type { Doorkeeper } from "./doorkeeper.js";
import { statusOf } from "./refusal-status.js";
import { socketProtocol } from "./socket-protocol.js";
import { SubscriberSocket } from "./subscriber-socket.js";
import type { SubscriptionDesk } from "./subscription-desk.js";
import type { SubscriptionLimits } from "./subscription-limits.js";

interface SocketEndpointOptions {
  readonly schema: GraphQLSchema;
  readonly desk: SubscriptionDesk;
  readonly doorkeeper: Doorkeeper;
  readonly allowedOrigins: AllowedOrigins;
  readonly limits: SubscriptionLimits;
  readonly log: Logger;
}

/** Of the WebSocket protocol (RFC 6455). */
const GOING_AWAY = 1001;

/** Subscriptions over WebSocket, at the address of the API. */
export class SocketEndpoint {
  readonly #sockets = new Set<SubscriberSocket>();
  readonly #webSockets: WebSocketServer;
  readonly #protocol: Server<SubscriberSocket>;
  #isClosing = false;

  constructor(private readonly options: SocketEndpointOptions) {
    this.#protocol = socketProtocol(options);
    this.#webSockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: options.limits.messageSize,
      // What is compressed costs memory for each socket, and lets a short message be a long one.
      perMessageDeflate: false,
      handleProtocols,
    });
  }

  /** Takes a request for a WebSocket, with what came after it. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const startedAt = performance.now();
    socket.on("error", () => socket.destroy());
    this.#admit(request, socket, head).then(
      (subscriber) => subscriber && this.#keep(subscriber, startedAt),
      (error: unknown) => this.#refuse(request, socket, error, startedAt),
    );
  }

  /** Tells every client that the server goes away, and waits until they have left, for so many milliseconds at most. */
  async close(milliseconds: number): Promise<void> {
    this.#isClosing = true;
    const timer = setTimeout(() => {
      for (const socket of this.#sockets) socket.terminate();
    }, milliseconds);
    await Promise.all([...this.#sockets].map((socket) => socket.close(GOING_AWAY, "Going away")));
    clearTimeout(timer);
  }

  /** Undefined when the client has left meanwhile. */
  async #admit(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<SubscriberSocket | undefined> {
    const { allowedOrigins, doorkeeper, limits } = this.options;
    if (!/^\/graphql(\?|$)/.test(request.url ?? "")) throw new HttpRefusal(404, "NOT_FOUND", NOTHING_HERE);
    assertOriginAllowed(request, allowedOrigins);
    const proven = await doorkeeper.prove(request, request.headers.authorization);
    if (socket.destroyed) return undefined;
    const leave = doorkeeper.enter(request, proven.viewer);
    socket.once("close", leave);
    return await new Promise((resolve) => {
      // An upgrade that is no WebSocket's is refused by ws, which ends the connection.
      this.#webSockets.handleUpgrade(request, socket, head, (webSocket) => {
        resolve(new SubscriberSocket(webSocket, request, proven, leave, limits));
      });
    });
  }

  #keep(socket: SubscriberSocket, startedAt: number): void {
    this.#sockets.add(socket);
    socket.speak(this.#protocol);
    if (this.#isClosing) void socket.close(GOING_AWAY, "Going away");
    void socket.closed.then((code) => {
      this.#sockets.delete(socket);
      const { requestId, proven } = socket;
      const { audience, credential } = proven.viewer;
      this.#log(
        { requestId, audience, keyId: credential?.kind === "key" ? credential.id : undefined, status: 101, closeCode: code },
        startedAt,
      );
    });
  }

  #refuse(request: IncomingMessage, socket: Duplex, error: unknown, startedAt: number): void {
    const status = statusOf(error);
    const requestId = requestIdOf(request);
    const language = preferredLanguage(request.headers["accept-language"]);
    const body = JSON.stringify({ errors: this.options.desk.errorsOf(error, { requestId, language }) });
    const headers = {
      Connection: "close",
      "Content-Type": "application/json; charset=utf-8",
      "Content-Length": Buffer.byteLength(body),
      ...challengeOf(error),
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`);
    this.#log({ requestId, status }, startedAt);
  }

  #log(fields: object, startedAt: number): void {
    const ms = Math.round((performance.now() - startedAt) * 10) / 10;
    this.options.log.info({ method: "GET", route: "/graphql", transport: "websocket", ...fields, ms }, "Request");
  }
}

const NOTHING_HERE = {
  fr: "Il n'y a de WebSocket qu'à l'adresse /graphql.",
  en: "There is a WebSocket at /graphql only.",
};
