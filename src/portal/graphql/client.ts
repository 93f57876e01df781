import { currentLanguage } from "../i18n/language.js";
import { type GraphQLProblem, Problem, problemOf } from "./problem.js";
import type { StoredOperation } from "./stored-operation.js";

interface AskOptions {
  readonly signal?: AbortSignal;
  /** Of a write that is to be done once however often it is sent; one is made where none is given. */
  readonly idempotencyKey?: string;
}

/**
 * Runs a stored operation as whoever is signed in.
 * @throws Problem when there is no answer, or only a part of one
 */
export async function ask<Data, Variables>(
  operation: StoredOperation<Data, Variables>,
  variables: Variables,
  options: AskOptions = {},
): Promise<Data> {
  const headers: Record<string, string> = {
    "Content-Type": "application/json",
    Accept: "application/graphql-response+json",
    "Accept-Language": currentLanguage(),
  };
  if (operation.kind === "mutation") headers["Idempotency-Key"] = options.idempotencyKey ?? crypto.randomUUID();
  const body = JSON.stringify({ documentId: operation.name, operationName: operation.name, variables });
  const response = await reached("/graphql", { method: "POST", headers, body, ...(options.signal && { signal: options.signal }) });
  const requestId = response.headers.get("x-request-id") ?? undefined;
  const answer = await readAnswer<Data>(response, requestId);
  const [error] = answer.errors ?? [];
  if (error) throw problemOf(error, requestId);
  if (answer.data === undefined || answer.data === null) throw new Problem("server", "", undefined, requestId);
  return answer.data;
}

interface Answered<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLProblem[];
}

/** @throws Problem when nothing answers at all */
export async function reached(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { credentials: "same-origin", ...request });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem("offline", "");
  }
}

/** What a proxy answers while the server behind it starts anew or is overloaded. */
const BUSY: ReadonlySet<number> = new Set([502, 503, 504]);

async function readAnswer<Data>(response: Response, requestId: string | undefined): Promise<Answered<Data>> {
  try {
    return (await response.json()) as Answered<Data>;
  } catch {
    throw new Problem(BUSY.has(response.status) ? "busy" : "server", "", undefined, requestId);
  }
}
