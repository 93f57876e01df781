import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";

export interface ReceivedRequest {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface ReceiverAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A webhook's receiver on this machine: keeps what it is sent, and answers as the test says. */
export class Receiver {
  readonly received: ReceivedRequest[] = [];
  /** What it answers to a request; it may wait. */
  answer: (request: ReceivedRequest) => ReceiverAnswer | Promise<ReceiverAnswer> = () => ({ status: 204 });
  /** Requests that are being answered at this moment. */
  open = 0;
  mostOpen = 0;

  private constructor(
    private readonly server: Server,
    private readonly scheme: "http" | "https",
  ) {}

  /** @param tls in PEM; absent, it speaks plain HTTP */
  static async start(tls?: { readonly key: string; readonly cert: string }): Promise<Receiver> {
    const server = tls ? createSecureServer(tls) : createServer();
    const receiver = new Receiver(server, tls ? "https" : "http");
    server.on("request", (request, response) => {
      let body = "";
      request.setEncoding("utf8").on("data", (part: string) => (body += part));
      request.on("end", () => {
        receiver.open += 1;
        receiver.mostOpen = Math.max(receiver.mostOpen, receiver.open);
        const taken = { url: request.url ?? "", headers: request.headers, body };
        receiver.received.push(taken);
        void Promise.resolve(receiver.answer(taken)).then((answer) => {
          receiver.open -= 1;
          response.writeHead(answer.status, answer.headers).end(answer.body);
        });
      });
    });
    await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
    return receiver;
  }

  get url(): string {
    return `${this.scheme}://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((settle) => this.server.close(() => settle()));
  }
}
