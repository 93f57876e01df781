import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, Kind } from "graphql";
import { ExpectedError } from "../core/errors.js";
import type { Language, Translated } from "../core/language.js";
import type { Logger } from "../core/logger.js";
import { InvalidDocument } from "./document-cache.js";
import { frenchDocumentMessage } from "./document-sentences.js";
import { HttpRefusal } from "./http-refusal.js";
import { loggableError } from "./loggable-error.js";
import { argumentAt, literalError, variableErrors } from "./value-errors.js";

/** What the answer to one request says of its errors, and to whom. */
export interface ErrorScope {
  readonly requestId: string;
  readonly language: Language;
  readonly schema: GraphQLSchema;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly log: Logger;
  /** Failures of this request that are logged already: one statement's failure is an error at each root field. */
  readonly logged: Set<unknown>;
}

export const INTERNAL_CODE = "INTERNAL_SERVER_ERROR";

/**
 * The errors of an answer for one that occurred (a refused document has several). Expected failures are told in the client's
 * language; whatever else happened is logged, and the client learns the request's id alone. No message repeats a submitted value.
 */
export function formatError(error: unknown, scope: ErrorScope): GraphQLFormattedError[] {
  if (error instanceof InvalidDocument) return error.errors.map((reason) => formatRefusedDocument(reason, error, scope));
  if (error instanceof HttpRefusal) return [{ message: error.text[scope.language], extensions: { code: error.code } }];
  const location = error instanceof GraphQLError ? whereOf(error) : {};
  const expected = causesOf(error).find((cause) => cause instanceof ExpectedError);
  if (expected) return [{ ...formatExpected(expected, scope.language), ...location }];
  const inputs = error instanceof GraphQLError ? inputErrors(error, scope) : [];
  if (inputs.length > 0) return inputs.map((input) => ({ ...formatExpected(input, scope.language), ...location }));
  logOnce(error, scope);
  return [{ ...formatInternal(scope), ...location }];
}

function logOnce(error: unknown, { requestId, log, logged }: ErrorScope): void {
  const cause = causesOf(error).at(-1);
  if (logged.has(cause)) return;
  logged.add(cause);
  log.error({ requestId, error: loggableError(error) }, "A request failed unexpectedly");
}

function formatExpected(error: ExpectedError, language: Language): GraphQLFormattedError {
  const { argument, reason, remedy, retryable, figures } = error.details;
  return {
    message: error.inLanguage(language),
    extensions: {
      code: error.code,
      ...(argument === undefined ? {} : { argument }),
      ...(reason === undefined ? {} : { reason }),
      ...(remedy === undefined ? {} : { remedy: remedy[language] }),
      ...(retryable === undefined ? {} : { retryable }),
      ...figures,
    },
  };
}

function formatInternal({ language, requestId }: ErrorScope): GraphQLFormattedError {
  const text: Translated = {
    fr: `Erreur interne. Si elle persiste, signalez-la avec le numéro de requête ${requestId}.`,
    en: `Internal error. If it persists, report it with the request id ${requestId}.`,
  };
  return { message: text[language], extensions: { code: INTERNAL_CODE, requestId } };
}

/** What graphql found in the variables or arguments when it coerced them. */
function inputErrors(error: GraphQLError, { schema, variables }: ErrorScope): ExpectedError[] {
  const node = error.nodes?.[0];
  if (node?.kind === Kind.VARIABLE_DEFINITION) return variableErrors(schema, node, variables[node.variable.name.value]);
  const argument = /^Argument "(\w+)"/.exec(error.message)?.[1];
  if (argument === undefined || error.originalError !== undefined) return [];
  const text = {
    fr: `La valeur de l'argument « ${argument} » manque ou n'est pas valable.`,
    en: `The argument "${argument}" is missing or not valid.`,
  };
  return [new ExpectedError("BAD_USER_INPUT", text, { argument })];
}

function formatRefusedDocument(reason: GraphQLError, { code, document }: InvalidDocument, scope: ErrorScope): GraphQLFormattedError {
  const node = reason.nodes?.[0];
  const argument = document && node && argumentAt(document, node);
  const extensions = { code, ...(argument === undefined ? {} : { argument }) };
  const expected = causesOf(reason.originalError).find((cause) => cause instanceof ExpectedError);
  const literal = document && node && argument !== undefined ? literalError(scope.schema, document, node, argument) : undefined;
  const said = withoutValues(reason.message);
  const told = scope.language === "fr" ? frenchDocumentMessage(said) : said;
  return { message: (expected ?? literal)?.inLanguage(scope.language) ?? told, ...whereOf(reason), extensions };
}

/** graphql's message, cut before the literal that it quotes. */
function withoutValues(message: string): string {
  return message
    .replace(/, found [\s\S]*$/, ".")
    .replace(/^Value "[\s\S]*" does not exist in "(\w+)" enum\.(.*)$/s, 'The value does not exist in "$1" enum.$2')
    .replace(/(Unexpected|found) (String|BlockString|Int|Float) "[\s\S]*$/, "$1 $2.");
}

function whereOf({ locations, path }: GraphQLError): Pick<GraphQLFormattedError, "locations" | "path"> {
  return { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
}

function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  for (let cause = error; cause !== undefined && cause !== null && causes.length < 10; ) {
    causes.push(cause);
    cause = cause instanceof GraphQLError ? cause.originalError : undefined;
  }
  return causes;
}
