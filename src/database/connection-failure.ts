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

const UNKNOWN_DATABASE = "3D000";

/** A role that is unknown, that may not log in from here, whose password is another, or that may not use the database. */
const REFUSED_CODES = new Set(["28000", "28P01", "42501"]);

/** Messages of pg, which gives these no code. */
const MISSING_PASSWORD = /client password must be a/;
const NO_TLS = /server does not support SSL/;
const PG_MESSAGES = [/^Connection terminated/, /^timeout exceeded when trying to connect$/, /is not queryable$/, /^timeout expired$/];

/** Whether an error says that the server cannot be reached or lets nobody in, rather than that a statement is at fault. */
export function isConnectionFailure(error: unknown): boolean {
  const code = errorCode(error);
  if (code !== undefined) return SYSTEM_ERRORS.has(code) || SERVER_CODES.has(code) || code.startsWith(CONNECTION_EXCEPTION_CLASS);
  return error instanceof Error && PG_MESSAGES.some((pattern) => pattern.test(error.message));
}

/** Tries until the database answers, more and more slowly. @throws OperatorError when it has not after `waitMs`, or lets nobody in by this address. */
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
    throw refusedAddress(url, error) ?? error;
  } finally {
    await client.end();
  }
}

/** Why waiting would not help, told by names that the address holds, never its password. */
function refusedAddress(url: string, cause: unknown): OperatorError | undefined {
  const code = errorCode(cause) ?? "";
  const message = cause instanceof Error ? cause.message : "";
  const { username, pathname } = new URL(url);
  const role = decodeURIComponent(username);
  const database = decodeURIComponent(pathname.slice(1)) || role;
  if (code === UNKNOWN_DATABASE) return unknownDatabase(database, role, cause);
  if (REFUSED_CODES.has(code) || MISSING_PASSWORD.test(message)) return refusedRole(role, database, cause);
  return NO_TLS.test(message) ? withoutTls(cause) : undefined;
}

function unknownDatabase(database: string, role: string, cause: unknown): OperatorError {
  return new OperatorError(
    { fr: `La base « ${database} » de DATABASE_URL n'existe pas.`, en: `The database "${database}" of DATABASE_URL does not exist.` },
    {
      fr: `Créez-la (createdb --owner ${role} ${database}), ou corrigez DATABASE_URL, puis recommencez.`,
      en: `Create it (createdb --owner ${role} ${database}), or mend DATABASE_URL, then try again.`,
    },
    { cause },
  );
}

function refusedRole(role: string, database: string, cause: unknown): OperatorError {
  return new OperatorError(
    {
      fr: `PostgreSQL refuse au rôle « ${role} » de DATABASE_URL l'accès à la base « ${database} ».`,
      en: `PostgreSQL refuses the role "${role}" of DATABASE_URL access to the database "${database}".`,
    },
    {
      fr: "Vérifiez que ce rôle existe, son mot de passe, son droit de se connecter (LOGIN, CONNECT) et pg_hba.conf, ou corrigez DATABASE_URL, puis recommencez.",
      en: "Check that the role exists, its password, that it may connect (LOGIN, CONNECT) and pg_hba.conf, or mend DATABASE_URL, then try again.",
    },
    { cause },
  );
}

function withoutTls(cause: unknown): OperatorError {
  return new OperatorError(
    { fr: "Le serveur PostgreSQL ne chiffre pas ses connexions.", en: "The PostgreSQL server does not encrypt its connections." },
    {
      fr: "Activez « ssl » sur le serveur, ou retirez sslmode de DATABASE_URL, puis recommencez.",
      en: 'Switch "ssl" on in the server, or remove sslmode from DATABASE_URL, then try again.',
    },
    { cause },
  );
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
