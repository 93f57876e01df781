import type { IncomingMessage, ServerResponse } from "node:http";
import type { Viewer } from "../core/context.js";
import type { Language } from "../core/language.js";
import { preferredLanguage } from "./negotiation.js";
import { requestIdOf } from "./request-identity.js";

/** One request and its answer, with what the access log says of them. */
export class HttpExchange {
  readonly requestId: string;
  readonly language: Language;
  readonly path: string;
  readonly startedAt = performance.now();
  private readonly query: string;
  /** Filled in as the exchange goes. */
  operation: { readonly kind: string; readonly name: string | undefined } | undefined;
  viewer: Viewer | undefined;
  status: number | undefined;
  bytes = 0;

  constructor(
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
  ) {
    this.requestId = requestIdOf(request);
    this.language = preferredLanguage(request.headers["accept-language"]);
    const url = request.url ?? "/";
    const mark = url.indexOf("?");
    this.path = mark === -1 ? url : url.slice(0, mark);
    this.query = mark === -1 ? "" : url.slice(mark + 1);
    response.setHeader("X-Request-Id", this.requestId);
  }

  get search(): URLSearchParams {
    return new URLSearchParams(this.query);
  }

  get milliseconds(): number {
    return performance.now() - this.startedAt;
  }
}
