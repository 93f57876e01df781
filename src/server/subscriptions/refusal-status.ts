import { ExpectedError } from "../../core/errors.js";
import { HttpRefusal } from "../http-refusal.js";

const STATUSES: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, RATE_LIMITED: 429, UNAVAILABLE: 503 };

/** Of the answer to a connection that is not let in. */
export function statusOf(error: unknown): number {
  if (error instanceof HttpRefusal) return error.status;
  return (error instanceof ExpectedError && STATUSES[error.code]) || 500;
}
