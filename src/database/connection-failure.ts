import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import type { Logger } from "../core/logger.js";
import { OperatorError } from "../core/operator-error.js";

const SYSTEM_ERRORS = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOENT"]);

/** Shut down by its administrator, crashed, starting or stopping, full. */
const SERVER_CODES = new Set(["57P01", "57P02", "57P03", "53300"]);
const CONNECTION_EXCEPTION_CLASS = "08";

/** Messages of pg, which gives these no code. */
const PG_MESSAGES = [/^Connection terminated/, /^timeout exceeded when trying to connect$/, /is not queryable$/, /^timeout expired$/];

/** Whether an error says that the server cannot be reached or lets nobody in, rather than that a statement is at fault. */
export function isConnectionFailure(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isConnectionFailure);
  if (!(error instanceof Error)) return false;
  if (error instanceof pg.DatabaseError) {
    const { code = "" } = error;
    return SERVER_CODES.has(code) || code.startsWith(CONNECTION_EXCEPTION_CLASS);
  }
  if ("code" in error && typeof error.code === "string" && SYSTEM_ERRORS.has(error.code)) return true;
  return PG_MESSAGES.some((pattern) => pattern.test(error.message));
}

/** Tries until the database answers, more and more slowly. @throws OperatorError when it has not after `waitMs`. */
export async function waitForDatabase(url: string, waitMs: number, log: Logger): Promise<void> {
  const deadline = Date.now() + waitMs;
  for (let pause = 100; ; pause = Math.min(pause * 2, 3_000)) {
    const failure = await connectionFailure(url);
    if (failure === undefined) return;
    if (Date.now() + pause > deadline) throw databaseDown(failure);
    log.warn({ code: failure.code, retryInMs: pause }, "the database does not answer: trying again");
    await delay(pause);
  }
}

async function connectionFailure(url: string): Promise<(Error & { code?: unknown }) | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    if (error instanceof Error && isConnectionFailure(error)) return error;
    throw error;
  } finally {
    await client.end();
  }
}

function databaseDown(cause: Error): OperatorError {
  return new OperatorError(
    { fr: "La base de données ne répond pas.", en: "The database does not answer." },
    {
      fr: "Vérifiez que le serveur PostgreSQL est démarré et que DATABASE_URL le désigne, puis recommencez.",
      en: "Check that the PostgreSQL server runs and that DATABASE_URL points to it, then try again.",
    },
    { cause },
  );
}
