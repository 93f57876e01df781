import { ExpectedError } from "../../core/errors.js";

/** A whole number from 1 to `most`, `usual` for null. @throws ExpectedError BAD_USER_INPUT that names the argument */
export function atMost(given: number | null | undefined, usual: number, most: number, argument: string): number {
  const value = given ?? usual;
  if (value >= 1 && value <= most) return value;
  throw new ExpectedError(
    "BAD_USER_INPUT",
    { fr: `« ${argument} » va de 1 à ${most}.`, en: `"${argument}" goes from 1 to ${most}.` },
    { argument, remedy: { fr: `Donnez un nombre de 1 à ${most}.`, en: `Give a number from 1 to ${most}.` } },
  );
}
