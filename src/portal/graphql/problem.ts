import { typeset } from "../i18n/typeset.js";

/**
 * Why a page cannot be shown: what the reader can do about it depends on this alone. `missing`: the address names what cannot be;
 * `input`: it asks for it as one cannot; `outdated`: this page is of an older version than the server.
 */
export type ProblemKind = "offline" | "missing" | "signed-out" | "forbidden" | "limited" | "busy" | "input" | "outdated" | "server";

export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    readonly kind: ProblemKind,
    /** In the reader's language, from the server; empty when it gave none. */
    message: string,
    readonly remedy?: string,
    /** What to tell the centre's team. */
    readonly requestId?: string,
  ) {
    super(message);
  }
}

const KINDS: Readonly<Record<string, ProblemKind>> = {
  UNAUTHENTICATED: "signed-out",
  FORBIDDEN: "forbidden",
  RATE_LIMITED: "limited",
  UNAVAILABLE: "busy",
  TIMEOUT: "busy",
  BAD_USER_INPUT: "input",
  INVALID_ID: "missing",
  INVALID_CURSOR: "input",
  OPERATION_NOT_STORED: "outdated",
  GRAPHQL_VALIDATION_FAILED: "outdated",
};

export interface GraphQLProblem {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly remedy?: string; readonly requestId?: string };
}

export function problemOf({ message, extensions }: GraphQLProblem, requestId: string | undefined): Problem {
  const kind = KINDS[extensions?.code ?? ""] ?? "server";
  const { remedy, requestId: id = requestId } = extensions ?? {};
  return new Problem(kind, typeset(message), remedy && typeset(remedy), id);
}
