import { GraphQLError } from "graphql";

/** What PostgreSQL's errors say besides their message, its detail and its context, which quote values. */
const POSTGRES_FIELDS = ["code", "severity", "schema", "table", "column", "constraint", "position", "routine"] as const;

/** An unexpected error as it may be logged: where and what kind, without the values that a database's error repeats. */
export function loggableError(thrown: unknown): Readonly<Record<string, unknown>> {
  const error = thrown instanceof GraphQLError && thrown.originalError ? thrown.originalError : thrown;
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = error.stack?.split("\n").filter((line) => line.trimStart().startsWith("at "));
  if (isPostgresError(error)) {
    const known = POSTGRES_FIELDS.flatMap((field) => (error[field] === undefined ? [] : [[field, error[field]]]));
    return { type: error.name, ...Object.fromEntries(known), stack: frames };
  }
  return {
    type: error.name,
    message: error.message,
    stack: frames,
    ...(error.cause === undefined ? {} : { cause: loggableError(error.cause) }),
  };
}

type PostgresError = Error & { readonly [Field in (typeof POSTGRES_FIELDS)[number]]?: string };

/** Recognised by its five-character SQLSTATE, also when TypeORM has wrapped it. */
function isPostgresError(error: Error): error is PostgresError {
  return "code" in error && typeof error.code === "string" && /^[0-9A-Z]{5}$/.test(error.code);
}
