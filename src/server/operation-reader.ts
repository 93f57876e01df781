import { type GraphQLSchema, getVariableValues } from "graphql";
import type { Viewer } from "../core/context.js";
import { ExpectedError } from "../core/errors.js";
import type { OperationRun } from "../graphql/planned-reader.js";
import { chosenOperation } from "./chosen-operation.js";
import { DocumentCache } from "./document-cache.js";
import type { GraphQLParameters } from "./graphql-parameters.js";
import type { StoredOperations } from "./stored-operations.js";

export interface OperationReaderOptions {
  readonly schema: GraphQLSchema;
  /** Answer introspection to who has no credential; who has one is always answered. */
  readonly introspection: boolean;
  readonly storedOperations: StoredOperations;
  /** Run nothing but stored operations. */
  readonly onlyStoredOperations: boolean;
}

/** A valid operation, with the text that it came from. */
export interface AskedOperation extends OperationRun {
  readonly source: string;
  readonly isStored: boolean;
  readonly areVariablesValid: boolean;
}

/** Finds what a request asks to run, as text or by the name of a stored operation, and refuses what may not be run. */
export class OperationReader {
  readonly documents: DocumentCache;

  constructor(private readonly options: OperationReaderOptions) {
    this.documents = new DocumentCache(options.schema);
  }

  /** @throws InvalidDocument, or ExpectedError for what is too complex, not stored or not there */
  read({ query, documentId, operationName, variables }: GraphQLParameters, viewer: Viewer): AskedOperation {
    const { schema, introspection, storedOperations, onlyStoredOperations } = this.options;
    const source = query ?? storedOperations.find(documentId ?? "");
    if (source === undefined) throw unknownOperation();
    const isStored = query === undefined || storedOperations.holds(query);
    if (onlyStoredOperations && !isStored) throw notStored();
    const document = this.documents.prepare(source, introspection || viewer.audience !== "PUBLIC");
    const operation = chosenOperation(schema, document, operationName);
    // What is wrong with a variable is told by Apollo, which coerces them again.
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
    return { source, isStored, document, operation, variables: coerced ?? {}, areVariablesValid: coerced !== undefined };
  }
}

function unknownOperation(): ExpectedError {
  return new ExpectedError(
    "OPERATION_NOT_STORED",
    { fr: "Aucune opération enregistrée ne porte ce nom ni cette empreinte.", en: "No stored operation has this name or digest." },
    { argument: "documentId", remedy: { fr: "Envoyez le texte de l'opération (query).", en: "Send the operation's text (query)." } },
  );
}

function notStored(): ExpectedError {
  return new ExpectedError(
    "OPERATION_NOT_STORED",
    { fr: "Ce serveur n'exécute que ses opérations enregistrées.", en: "This server runs its stored operations only." },
    {
      argument: "query",
      remedy: {
        fr: "Demandez une opération de schema/operations par son nom ou son empreinte SHA-256 (documentId).",
        en: "Ask for an operation of schema/operations by its name or its SHA-256 digest (documentId).",
      },
    },
  );
}
