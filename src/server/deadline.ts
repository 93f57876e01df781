import { ExpectedError } from "../core/errors.js";

/** `work`, or the error TIMEOUT when it takes longer than `milliseconds`. What runs on is left to its own limits. */
export async function withDeadline<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return await new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(tooLong()), milliseconds);
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
