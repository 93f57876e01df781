import type { IncomingMessage } from "node:http";
import { badRequest, HttpRefusal, methodNotAllowed } from "./http-refusal.js";
import { readBody } from "./request-body.js";

/** What a GraphQL request over HTTP says, checked for form only. */
export interface GraphQLParameters {
  /** The operation's text; absent when it is named by `documentId`. */
  readonly query: string | undefined;
  /** Name or digest of a stored operation, when there is no `query`. */
  readonly documentId: string | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Reads a GET query string or a POST body of JSON. @throws HttpRefusal that names the parameter at fault. */
export async function readGraphQLParameters(request: IncomingMessage, search: URLSearchParams): Promise<GraphQLParameters> {
  if (request.method === "GET") return checkedParameters(fromSearch(search));
  if (request.method === "POST") return checkedParameters(await fromBody(request));
  throw methodNotAllowed("GET, POST, OPTIONS");
}

function fromSearch(search: URLSearchParams): Readonly<Record<string, unknown>> {
  const given: Record<string, unknown> = {};
  for (const name of ["query", "documentId", "operationName", "variables", "extensions"]) {
    const values = search.getAll(name);
    if (values.length > 1)
      throw badRequest({ fr: `Le paramètre ${name} est donné plusieurs fois.`, en: `The parameter ${name} is given several times.` });
    const value = values[0];
    if (value === undefined) continue;
    given[name] = name === "variables" || name === "extensions" ? parseJson(value, name) : value;
  }
  return given;
}

async function fromBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  assertJsonType(request);
  const body = parseJson(await readBody(request), "body");
  if (Array.isArray(body)) {
    throw badRequest({
      fr: "Une requête HTTP porte une seule opération : les lots sont refusés.",
      en: "One HTTP request carries one operation: batches are refused.",
    });
  }
  if (!isRecord(body))
    throw badRequest({ fr: "Le corps de la requête doit être un objet JSON.", en: "The request body must be a JSON object." });
  return body;
}

function assertJsonType(request: IncomingMessage): void {
  const type = request.headers["content-type"]?.toLowerCase().replaceAll(" ", "");
  const isJson = type === "application/json" || type === "application/json;charset=utf-8" || type === 'application/json;charset="utf-8"';
  const isPlain = (request.headers["content-encoding"] ?? "identity") === "identity";
  if (isJson && isPlain) return;
  throw new HttpRefusal(
    415,
    "UNSUPPORTED_MEDIA_TYPE",
    {
      fr: "Envoyez du JSON en UTF-8, non compressé (Content-Type: application/json).",
      en: "Send JSON in UTF-8, not compressed (Content-Type: application/json).",
    },
    { Connection: "close" },
  );
}

/** The same of what came otherwise. @throws HttpRefusal that names the parameter at fault. */
export function checkedParameters(given: Readonly<Record<string, unknown>>): GraphQLParameters {
  const { query, operationName, variables, extensions } = given;
  assertRecord(extensions, "extensions");
  const documentId = query === undefined || query === null ? documentIdOf(given.documentId, extensions) : undefined;
  if (documentId === undefined && (typeof query !== "string" || query === "")) {
    throw badRequest({
      fr: "Le paramètre query manque, ou n'est pas un texte.",
      en: "The parameter query is missing, or is not a string.",
    });
  }
  if (operationName !== undefined && operationName !== null && typeof operationName !== "string") {
    throw badRequest({ fr: "Le paramètre operationName doit être un texte.", en: "The parameter operationName must be a string." });
  }
  assertRecord(variables, "variables");
  const text = typeof query === "string" ? query : undefined;
  return { query: text, documentId, operationName: operationName ?? undefined, variables: variables ?? {} };
}

/** As GraphQL over HTTP says it (`documentId`), or as Apollo's clients do (`extensions.persistedQuery.sha256Hash`). */
function documentIdOf(documentId: unknown, extensions: Readonly<Record<string, unknown>> | null | undefined): string | undefined {
  const persisted = extensions?.persistedQuery;
  const given = documentId ?? (isRecord(persisted) ? persisted.sha256Hash : undefined);
  return typeof given === "string" && given !== "" ? given : undefined;
}

function assertRecord(value: unknown, name: string): asserts value is Record<string, unknown> | null | undefined {
  if (value === undefined || value === null || isRecord(value)) return;
  throw badRequest({ fr: `Le paramètre ${name} doit être un objet.`, en: `The parameter ${name} must be an object.` });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw name === "body"
      ? badRequest({ fr: "Le corps de la requête n'est pas du JSON valide.", en: "The request body is not valid JSON." })
      : badRequest({ fr: `Le paramètre ${name} n'est pas du JSON valide.`, en: `The parameter ${name} is not valid JSON.` });
  }
}
