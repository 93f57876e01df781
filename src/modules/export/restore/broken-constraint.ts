import { OperatorError } from "../../../core/operator-error.js";

/** The class of PostgreSQL's codes for rows that may not be as they are, and for values that cannot be read. */
const NOT_AS_THEY_MAY_BE = /^2[23]/;

/** What the file's records break, without their values; undefined for another error. */
export function brokenConstraint(error: unknown): OperatorError | undefined {
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown };
  if (typeof code !== "string" || !NOT_AS_THEY_MAY_BE.test(code)) return undefined;
  const where = [table, constraint].filter((name) => typeof name === "string").join(", ");
  return new OperatorError(
    {
      fr: `Les lignes du fichier ne vont pas ensemble (${where || code}) : rien n'a été écrit.`,
      en: `The file's lines do not go together (${where || code}): nothing was written.`,
    },
    {
      fr: "Un export se fait pendant que d'autres écrivent : recommencez-le à un moment calme, et ne modifiez pas le fichier.",
      en: "An export goes on while others write: make it again at a quiet time, and do not edit the file.",
    },
    { cause: error },
  );
}
