import { ExpectedError } from "../core/errors.js";

/**
 * `work`, or the error TIMEOUT when it takes longer than `milliseconds`. What runs on is left to its own limits: a write may still
 * come to its end.
 * @param isWriting asked when the time is up
 */
export async function withDeadline<T>(work: Promise<T>, milliseconds: number, isWriting = (): boolean => false): Promise<T> {
  return await new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(isWriting() ? writesOn() : tooLong()), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function tooLong(): ExpectedError {
  return new ExpectedError(
    "TIMEOUT",
    { fr: "La réponse a pris trop de temps.", en: "The answer took too long." },
    { retryable: true, remedy: { fr: "Demandez moins à la fois, ou réessayez.", en: "Ask for less at a time, or try again." } },
  );
}

/** To do it again without a key could do it twice. */
function writesOn(): ExpectedError {
  return new ExpectedError(
    "TIMEOUT",
    {
      fr: "L'écriture dure plus longtemps que permis ; elle peut encore aboutir.",
      en: "The write takes longer than allowed; it may still come to its end.",
    },
    {
      retryable: false,
      remedy: {
        fr: "Si la requête portait une Idempotency-Key, renvoyez-la avec la même : vous saurez ce qu'il en est. Sinon, relisez avant d'écrire à nouveau.",
        en: "If the request had an Idempotency-Key, send it again with the same one: you will learn what came of it. Otherwise read before you write again.",
      },
    },
  );
}
