import type { ErrorCode, ExpectedError } from "../../core/errors.js";
import { challengeOf } from "../challenge.js";
import type { HttpExchange } from "../http-exchange.js";
import { sendJson } from "../send.js";

const STATUSES: Partial<Readonly<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  TIMEOUT: 504,
};

export function statusOfError({ code }: ExpectedError): number {
  return STATUSES[code] ?? 400;
}

/** Says what the asker can mend, in their language, where the answer is no GraphQL. */
export async function answerExpectedError(exchange: HttpExchange, error: ExpectedError): Promise<void> {
  const { language } = exchange;
  const { argument, reason, remedy } = error.details;
  const body = { error: error.code, message: error.inLanguage(language), argument, reason, remedy: remedy?.[language] };
  await sendJson(exchange, statusOfError(error), body, challengeOf(error));
}
