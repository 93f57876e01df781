import { compress } from "./compression.js";
import type { HttpExchange } from "./http-exchange.js";
import { preferredEncoding } from "./negotiation.js";
import { discardRest } from "./request-body.js";

/** In bytes. Below, one network packet or two carry the answer anyway, and compressing costs more than it saves. */
const WORTH_COMPRESSING = 4_096;

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a whole answer, compressed when the client accepts it and it is worth it. A client that has left is no error. */
export async function send(exchange: HttpExchange, answer: Answer): Promise<void> {
  const { request, response } = exchange;
  let bytes: string | Buffer = answer.body;
  const headers: Record<string, string | number> = { "Content-Type": answer.type, "X-Content-Type-Options": "nosniff", ...answer.headers };
  if (headers["Content-Encoding"] === undefined && Buffer.byteLength(bytes) >= WORTH_COMPRESSING) {
    response.appendHeader("Vary", "Accept-Encoding");
    const encoding = preferredEncoding(request.headers["accept-encoding"]);
    if (encoding) {
      bytes = await compress(Buffer.from(bytes), encoding, "each time");
      headers["Content-Encoding"] = encoding;
    }
  }
  exchange.status = answer.status;
  exchange.bytes = Buffer.byteLength(bytes);
  headers["Content-Length"] = exchange.bytes;
  if (response.destroyed || response.headersSent) return;
  response.writeHead(answer.status, headers);
  response.end(request.method === "HEAD" ? undefined : bytes);
  discardRest(request);
}

export async function sendJson(
  exchange: HttpExchange,
  status: number,
  value: unknown,
  headers?: Readonly<Record<string, string>>,
): Promise<void> {
  const body = JSON.stringify(value);
  await send(exchange, { status, type: "application/json; charset=utf-8", body, headers: { "Cache-Control": "no-store", ...headers } });
}
