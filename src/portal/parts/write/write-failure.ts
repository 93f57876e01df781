import { typeset } from "../../i18n/typeset.js";

/** Why a write was not done, as every mutation tells it: beside the field that `path` names, with what to do about it. */
export interface WriteFailure {
  /** A stable word, e.g. `VERSION_CONFLICT`. */
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
  readonly remedy: string | null;
  /** What is there already, where that stands in the way. */
  readonly existing?: { readonly __typename: string; readonly id: string };
}

export function isFailure<Answer extends object>(answer: Answer): answer is Extract<Answer, WriteFailure> {
  return "code" in answer && "message" in answer;
}

export function failureText({ message, remedy }: Pick<WriteFailure, "message" | "remedy">): string {
  return typeset([message, remedy].filter(Boolean).join(" "));
}
