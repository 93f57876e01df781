import type { Translated } from "./language.js";

/** A failure that whoever runs the server can mend: shown in the terminal without a stack, in both languages, with its remedy. */
export class OperatorError extends Error {
  override readonly name = "OperatorError";

  constructor(
    readonly text: Translated,
    readonly remedy: Translated,
    options?: ErrorOptions,
  ) {
    super(text.en, options);
  }
}
