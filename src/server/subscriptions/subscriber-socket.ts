import type { IncomingMessage } from "node:http";
import type { Server } from "graphql-ws";
import { WebSocket } from "ws";
import type { Language } from "../../core/language.js";
import { preferredLanguage } from "../negotiation.js";
import { requestIdOf } from "../request-identity.js";
import type { ProvenViewer } from "./proven-viewer.js";
import type { Subscriber } from "./subscription-desk.js";
import type { SubscriptionLimits } from "./subscription-limits.js";

const MINUTE = 60_000;
const BAD_REQUEST = 4400;
const POLICY_VIOLATION = 1008;

/** Ends a socket with a code that says why. */
export class SocketRefusal extends Error {
  override readonly name = "SocketRefusal";

  constructor(
    readonly code: number,
    /** At most 123 bytes. */
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** One client's WebSocket: what the protocol needs of it, and whether the client is still there. */
export class SubscriberSocket implements Subscriber {
  readonly transport = "websocket";
  readonly requestId: string;
  readonly language: Language;
  /** Resolves with the code that it closed with. */
  readonly closed: Promise<number>;
  readonly #life: NodeJS.Timeout;
  #seenAt = performance.now();
  #buffered = 0;
  #messages = 0;
  #countedFrom = performance.now();

  constructor(
    private readonly webSocket: WebSocket,
    readonly request: IncomingMessage,
    /** Whoever the upgrade proved, until `connection_init` proves somebody else. */
    private owner: ProvenViewer,
    /** Gives the connection's place back. */
    private leave: () => void,
    private readonly limits: SubscriptionLimits,
  ) {
    this.requestId = requestIdOf(request);
    this.language = preferredLanguage(request.headers["accept-language"]);
    this.#life = setInterval(() => this.#look(), limits.keepAliveMs);
    // What the client did wrong is in the code that ws closes the socket with.
    webSocket.on("error", () => undefined);
    webSocket.on("pong", () => {
      this.#seenAt = performance.now();
    });
    this.closed = new Promise((resolve) => {
      webSocket.once("close", (code: number) => {
        clearInterval(this.#life);
        this.leave();
        resolve(code);
      });
    });
  }

  get proven(): ProvenViewer {
    return this.owner;
  }

  /** From now on it is this one's, and takes their place. */
  moveTo(owner: ProvenViewer, leave: () => void): void {
    this.leave();
    this.owner = owner;
    this.leave = leave;
    if (this.webSocket.readyState === WebSocket.CLOSED) leave();
  }

  /** Lets the protocol speak with the client. */
  speak(protocol: Server<SubscriberSocket>): void {
    const closed = protocol.opened(
      {
        protocol: this.webSocket.protocol,
        send: (text) => this.#send(text),
        close: (code, reason) => this.webSocket.close(code, reason),
        onMessage: (take) => {
          this.webSocket.on("message", (bytes: Buffer) => {
            if (this.webSocket.readyState !== WebSocket.OPEN || !this.#mayTalk()) return;
            take(bytes.toString("utf8")).catch((error: unknown) => this.refuse(error));
          });
        },
      },
      this,
    );
    this.webSocket.once("close", (code: number) => void closed(code, ""));
  }

  /** @param error a {@link SocketRefusal}; anything else is a message that the protocol does not know */
  refuse(error: unknown): void {
    if (error instanceof SocketRefusal) this.webSocket.close(error.code, error.reason);
    else this.webSocket.close(BAD_REQUEST, "Bad request");
  }

  async close(code: number, reason: string): Promise<void> {
    this.webSocket.close(code, reason);
    await this.closed;
  }

  terminate(): void {
    this.webSocket.terminate();
  }

  /** Resolves once it has left this process: the next page is read only then. */
  async #send(text: string): Promise<void> {
    if (this.webSocket.readyState !== WebSocket.OPEN) return;
    await new Promise<void>((resolve) => this.webSocket.send(text, () => resolve()));
  }

  #mayTalk(): boolean {
    const now = performance.now();
    if (now - this.#countedFrom > MINUTE) {
      this.#countedFrom = now;
      this.#messages = 0;
    }
    this.#messages += 1;
    if (this.#messages <= this.limits.messagesPerMinute) return true;
    this.webSocket.close(POLICY_VIOLATION, "Too many messages");
    return false;
  }

  /** A client is there while it takes what it was sent, or answers pings; one that is slow at taking answers late. */
  #look(): void {
    const buffered = this.webSocket.bufferedAmount;
    if (buffered !== this.#buffered) this.#seenAt = performance.now();
    this.#buffered = buffered;
    if (performance.now() - this.#seenAt >= this.limits.stallMs) this.webSocket.terminate();
    else if (buffered === 0 && this.webSocket.readyState === WebSocket.OPEN) this.webSocket.ping();
  }
}
