import { lookup } from "node:dns/promises";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import type { TargetRules } from "./target-rules.js";

/** Why nobody answered, or not as a receiver should. */
export type AttemptFailure = "STATUS" | "REDIRECTED" | "TIMEOUT" | "UNREACHABLE" | "TLS" | "ADDRESS_REFUSED" | "INTERRUPTED";

/** What became of one request. */
export interface Answer {
  /** Absent where nobody answered. */
  readonly status?: number;
  /** Absent where the receiver took it. */
  readonly failure?: AttemptFailure;
  /** `Retry-After`, as it was given. */
  readonly retryAfter?: string;
}

/** All the addresses of a name. */
type Resolve = (hostname: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

interface TargetClientOptions {
  readonly rules: TargetRules;
  /** Milliseconds for the whole of a request: name, connection, answer. */
  readonly timeoutMs: number;
  readonly userAgent: string;
  readonly resolve?: Resolve;
}

/** An answer is its status: of what comes with it, no more than this is read. */
const MOST_BODY_BYTES = 16_384;

class RefusedAddress extends Error {
  override readonly name = "RefusedAddress";
}

/**
 * Sends to receivers that anybody may name, hence from a place where the house's own network is within reach. The addresses that are
 * looked at are those that the socket then connects to, so that a name which changes its mind in between gains nothing. Follows no
 * redirect, and knows no proxy.
 */
export class TargetClient {
  constructor(private readonly options: TargetClientOptions) {}

  /** Never fails: what goes wrong is its answer. */
  async post(target: string, headers: Readonly<Record<string, string>>, body: string): Promise<Answer> {
    const { rules, timeoutMs, userAgent } = this.options;
    if (rules.faultOf(target) !== undefined) return { failure: "ADDRESS_REFUSED" };
    const url = new URL(target);
    const isSecure = url.protocol === "https:";
    const progress = { isConnected: false, isSecured: !isSecure };
    const request = (isSecure ? httpsRequest : httpRequest)(url, {
      method: "POST",
      agent: false,
      headers: {
        ...headers,
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
        "user-agent": userAgent,
        connection: "close",
      },
      lookup: this.#lookup(url),
      signal: AbortSignal.timeout(timeoutMs),
    });
    request.on("socket", (socket) => {
      socket.once("connect", () => (progress.isConnected = true));
      socket.once("secureConnect", () => (progress.isSecured = true));
    });
    return await new Promise<Answer>((settle) => {
      let answer: Answer | undefined;
      // Once there is a status, what happens to the rest does not matter.
      const end = (error?: Error): void => settle(answer ?? { failure: failureOf(error, progress) });
      request.on("error", end);
      request.on("close", () => end());
      request.on("response", (response) => {
        answer = answerOf(response);
        let bytes = 0;
        response.on("data", (part: Buffer) => {
          bytes += part.length;
          if (bytes > MOST_BODY_BYTES) response.destroy();
        });
        response.on("error", end);
        response.on("close", () => end());
      });
      request.end(body);
    });
  }

  #lookup(url: URL): LookupFunction {
    const { rules, resolve = resolveAll } = this.options;
    return (hostname, { all }, callback) => {
      const refuse = (error: Error): void => callback(error, "");
      resolve(hostname).then((addresses) => {
        const [first] = addresses;
        const fault = rules.faultOfAddresses(
          url,
          addresses.map(({ address }) => address),
        );
        if (first === undefined || fault !== undefined) refuse(new RefusedAddress());
        else if (all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      }, refuse);
    };
  }
}

function resolveAll(hostname: string): ReturnType<Resolve> {
  return lookup(hostname, { all: true });
}

function answerOf({ statusCode: status = 0, headers }: IncomingMessage): Answer {
  if (status >= 200 && status < 300) return { status };
  const retryAfter = headers["retry-after"];
  return {
    status,
    failure: status >= 300 && status < 400 ? "REDIRECTED" : "STATUS",
    ...((status === 429 || status === 503) && retryAfter !== undefined && { retryAfter }),
  };
}

function failureOf(
  error: Error | undefined,
  { isConnected, isSecured }: { readonly isConnected: boolean; readonly isSecured: boolean },
): AttemptFailure {
  if (error instanceof RefusedAddress) return "ADDRESS_REFUSED";
  if (error?.name === "AbortError" || error?.name === "TimeoutError") return "TIMEOUT";
  return isConnected && !isSecured ? "TLS" : "UNREACHABLE";
}
