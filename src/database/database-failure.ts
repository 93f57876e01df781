import { errorCode } from "../core/error-code.js";
import { ExpectedError } from "../core/errors.js";
import { isConnectionFailure } from "./connection-failure.js";

const QUERY_CANCELED = "57014";

/** What a caller may know of a failure: that it took too long or that the database is away. Anything else stays as it is, to be masked. */
export function databaseFailure(error: unknown): unknown {
  if (errorCode(error) === QUERY_CANCELED) {
    return new ExpectedError(
      "TIMEOUT",
      { fr: "La requête a pris trop de temps et a été arrêtée.", en: "The query took too long and was stopped." },
      { remedy: { fr: "Demandez moins d'éléments, ou filtrez davantage.", en: "Ask for fewer items, or filter more." } },
    );
  }
  if (isConnectionFailure(error)) {
    return new ExpectedError(
      "UNAVAILABLE",
      { fr: "L'annuaire est momentanément indisponible.", en: "The directory is unavailable for the moment." },
      { remedy: { fr: "Réessayez dans quelques instants.", en: "Try again in a moment." }, retryable: true },
    );
  }
  return error;
}
