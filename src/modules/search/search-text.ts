import { ExpectedError } from "../../core/errors.js";
import { storable } from "../../planner/operation-input.js";

const MAX_LENGTH = 200;

/**
 * The words of a search, as a parameter.
 * @throws ExpectedError BAD_USER_INPUT for text without a letter or a digit, or of more than 200 characters
 */
export function searchText(value: unknown, path: string): unknown {
  const text = storable(value, path);
  if (typeof text === "string" && text.length <= MAX_LENGTH && /[\p{L}\p{N}]/u.test(text)) return text;
  throw new ExpectedError(
    "BAD_USER_INPUT",
    {
      fr: `« ${path} » doit contenir au moins une lettre ou un chiffre, et au plus ${MAX_LENGTH} caractères.`,
      en: `"${path}" must hold at least one letter or digit, and at most ${MAX_LENGTH} characters.`,
    },
    { argument: path },
  );
}
