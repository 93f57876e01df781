import type { Language, Translated } from "./language.js";

/** Codes that a client can act on; published in `extensions.code`. Anything else reaches it as INTERNAL_SERVER_ERROR. */
export type ErrorCode =
  | "BAD_USER_INPUT"
  | "INVALID_ID"
  | "INVALID_CURSOR"
  | "INVALID_PAGE"
  | "RESYNC_REQUIRED"
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "TOO_COMPLEX"
  | "RATE_LIMITED"
  | "OPERATION_NOT_STORED"
  | "IDEMPOTENCY_KEY_REUSED"
  | "TIMEOUT"
  | "UNAVAILABLE";

/**
 * A failure that the caller can understand and mend. Its message never repeats a submitted value, so that no personal
 * datum travels through it; it names the `argument` (dotted path within the operation) and the remedy instead.
 */
export class ExpectedError extends Error {
  override readonly name = "ExpectedError";

  constructor(
    readonly code: ErrorCode,
    readonly text: Translated,
    readonly details: {
      readonly argument?: string;
      /** Which of several causes that share the code, for programs. */
      readonly reason?: string;
      readonly remedy?: Translated;
      readonly retryable?: boolean;
      readonly figures?: Readonly<Record<string, number>>;
    } = {},
  ) {
    super(text.en);
  }

  inLanguage(language: Language): string {
    return this.text[language];
  }
}
