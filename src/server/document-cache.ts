import { createHash } from "node:crypto";
import type { DocumentStore } from "@apollo/server";
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { LRUCache } from "lru-cache";
import { ExpectedError } from "../core/errors.js";
import { assertWithinLimits, DOCUMENT_LIMITS, tooComplex } from "./document-limits.js";
import { assertStorableLiterals } from "./storable-text.js";

/** Texts of operations kept, in UTF-16 code units; their trees take some twenty times as much memory. */
const CACHE_SIZE = 2_000_000;
const ERRORS_REPORTED = 10;
const INTROSPECTION_RULE = [NoSchemaIntrospectionCustomRule];

/** A document that GraphQL itself refuses, with its reasons. */
export class InvalidDocument extends Error {
  override readonly name = "InvalidDocument";

  constructor(
    readonly code: "GRAPHQL_PARSE_FAILED" | "GRAPHQL_VALIDATION_FAILED",
    readonly errors: readonly GraphQLError[],
    readonly document?: DocumentNode,
  ) {
    super(code);
  }
}

/**
 * Operation documents parsed, measured and validated once, by their text. Apollo finds them here too (it asks by SHA-256), so
 * that what reaches it is always valid and within the limits.
 */
export class DocumentCache implements DocumentStore {
  private readonly documents = new LRUCache<string, DocumentNode>({
    maxSize: CACHE_SIZE,
    dispose: (_document, source) => this.sources.delete(sha256(source)),
  });
  /** The texts of kept documents by their SHA-256. */
  private readonly sources = new Map<string, string>();
  private readonly introspective = new WeakSet<DocumentNode>();

  constructor(private readonly schema: GraphQLSchema) {}

  /**
   * @param mayIntrospect whether the asker may be told of the schema, by introspection or by the suggestions of errors
   * @throws InvalidDocument, or ExpectedError for what is too complex or cannot be stored.
   */
  prepare(source: string, mayIntrospect: boolean): DocumentNode {
    const known = this.documents.get(source);
    if (known && (mayIntrospect || !this.introspective.has(known))) return known;
    const document = known ?? parseWithinLimits(source);
    assertWithinLimits(document);
    assertStorableLiterals(document);
    this.validate(document, mayIntrospect);
    if (mayIntrospect && validate(this.schema, document, INTROSPECTION_RULE, { maxErrors: 1 }).length > 0) this.introspective.add(document);
    if (!known) this.keep(source, document);
    return document;
  }

  private validate(document: DocumentNode, mayIntrospect: boolean): void {
    const rules = mayIntrospect ? specifiedRules : [...specifiedRules, ...INTROSPECTION_RULE];
    const errors = validate(this.schema, document, rules, { maxErrors: ERRORS_REPORTED, hideSuggestions: !mayIntrospect });
    if (errors.length === 1 && isAbortion(errors[0])) throw tooRepetitive();
    if (errors.length > 0) throw new InvalidDocument("GRAPHQL_VALIDATION_FAILED", worthTelling(errors), document);
  }

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.documents.get(this.sources.get(digestOf(key)) ?? "");
  }

  async set(): Promise<void> {
    // Only prepare() adds documents.
  }

  async delete(key: string): Promise<boolean> {
    return this.documents.delete(this.sources.get(digestOf(key)) ?? "");
  }

  private keep(source: string, document: DocumentNode): void {
    this.documents.set(source, document, { size: source.length });
    this.sources.set(sha256(source), source);
  }
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Apollo's keys begin with what tells schemas apart. */
function digestOf(key: string): string {
  return key.slice(key.lastIndexOf(":") + 1);
}

/** graphql gives up comparing fields that share a name (a budget of its own), or after the errors that we let it report. */
function isAbortion(error: GraphQLError | undefined): boolean {
  return error?.message.endsWith("Validation aborted.") === true;
}

/** One of those that say the same of different places: repeating a fault does not make the answer grow. */
function worthTelling(errors: readonly GraphQLError[]): GraphQLError[] {
  const messages = errors.map(({ message }) => message);
  return errors.filter((error, index) => !isAbortion(error) && messages.indexOf(error.message) === index);
}

function tooRepetitive(): ExpectedError {
  return new ExpectedError("TOO_COMPLEX", {
    fr: "L'opération demande trop souvent les mêmes champs.",
    en: "The operation asks for the same fields too often.",
  });
}

function parseWithinLimits(source: string): DocumentNode {
  if (source.length > DOCUMENT_LIMITS.sourceLength) throw tooComplex("sourceLength", DOCUMENT_LIMITS.sourceLength);
  try {
    return parse(source, { maxTokens: DOCUMENT_LIMITS.tokens });
  } catch (error) {
    // The parser recurses: a document within the limit of tokens can still nest deeper than the stack.
    if (error instanceof RangeError) throw tooComplex("depth", DOCUMENT_LIMITS.depth);
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes("tokens. Parsing aborted.")) throw tooComplex("tokens", DOCUMENT_LIMITS.tokens);
    throw new InvalidDocument("GRAPHQL_PARSE_FAILED", [error]);
  }
}
