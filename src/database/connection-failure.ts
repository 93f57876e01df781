import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { errorCode } from "../core/error-code.js";
import type { Logger } from "../core/logger.js";
import { OperatorError } from "../core/operator-error.js";

const SYSTEM_ERRORS = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOENT",
]);

/** Shut down by its administrator, crashed, starting or stopping, full. */
const SERVER_CODES = new Set(["57P01", "57P02", "57P03", "53300"]);
const CONNECTION_EXCEPTION_CLASS = "08";

/** Messages of pg, which gives these no code. */
const PG_MESSAGES = [/^Connection terminated/, /^timeout exceeded when trying to connect$/, /is not queryable$/, /^timeout expired$/];

/** Whether an error says that the server cannot be reached or lets nobody in, rather than that a statement is at fault. */
export function isConnectionFailure(error: unknown): boolean {
  const code = errorCode(error);
  if (code !== undefined) return SYSTEM_ERRORS.has(code) || SERVER_CODES.has(code) || code.startsWith(CONNECTION_EXCEPTION_CLASS);
  return error instanceof Error && PG_MESSAGES.some((pattern) => pattern.test(error.message));
}

/** Tries until the database answers, more and more slowly. @throws OperatorError when it has not after `waitMs`. */
export async function waitForDatabase(url: string, waitMs: number, log: Logger): Promise<void> {
  const deadline = Date.now() + waitMs;
  for (let pause = 100; ; pause = Math.min(pause * 2, 3_000)) {
    const failure = await connectionFailure(url);
    if (failure === null) return;
    if (Date.now() + pause > deadline) throw databaseDown(failure);
    log.warn({ code: errorCode(failure), retryInMs: pause }, "the database does not answer: trying again");
    await delay(pause);
  }
}

/** Null when the database answered. */
async function connectionFailure(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return null;
  } catch (error) {
    if (isConnectionFailure(error)) return error;
    throw error;
  } finally {
    await client.end();
  }
}

function databaseDown(cause: unknown): OperatorError {
  return new OperatorError(
    { fr: "La base de données ne répond pas.", en: "The database does not answer." },
    {
      fr: "Vérifiez que le serveur PostgreSQL est démarré et que DATABASE_URL le désigne, puis recommencez.",
      en: "Check that the PostgreSQL server runs and that DATABASE_URL points to it, then try again.",
    },
    { cause },
  );
}
