import { errorCode } from "../core/error-code.js";
import { ExpectedError } from "../core/errors.js";
import { isConnectionFailure } from "./connection-failure.js";

const QUERY_CANCELED = "57014";

/** Of `public.follow_feed`. */
const OTHER_HISTORY = "MR001";

/** What a caller may know of a failure: that it took too long or that the database is away. Anything else stays as it is, to be masked. */
export function databaseFailure(error: unknown): unknown {
  if (errorCode(error) === QUERY_CANCELED) {
    return new ExpectedError(
      "TIMEOUT",
      { fr: "La requête a pris trop de temps et a été arrêtée.", en: "The query took too long and was stopped." },
      { remedy: { fr: "Demandez moins d'éléments, ou filtrez davantage.", en: "Ask for fewer items, or filter more." } },
    );
  }
  if (errorCode(error) === OTHER_HISTORY) {
    return new ExpectedError(
      "RESYNC_REQUIRED",
      {
        fr: "L'annuaire a été restauré depuis que ce curseur a été donné : la copie ne peut pas être continuée.",
        en: "The directory was restored since this cursor was given: the copy cannot be continued.",
      },
      {
        reason: "RESTORED",
        remedy: {
          fr: "Recommencez une copie avec « after: null », puis retirez ce que la nouvelle copie n'a pas rendu.",
          en: 'Start a new copy with "after: null", then remove what the new copy did not return.',
        },
      },
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
