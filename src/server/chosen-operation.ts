import { type DocumentNode, type GraphQLSchema, getOperationAST, type OperationDefinitionNode } from "graphql";
import { ExpectedError } from "../core/errors.js";
import type { Translated } from "../core/language.js";

/** The operation of a valid document that the request means. @throws ExpectedError when there is none, or the schema has no such kind */
export function chosenOperation(schema: GraphQLSchema, document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (operation && schema.getRootType(operation.operation)) return operation;
  throw new ExpectedError("BAD_USER_INPUT", reason(operation, name), { argument: "operationName" });
}

function reason(operation: OperationDefinitionNode | null | undefined, name: string | undefined): Translated {
  if (operation) return { fr: "Ce serveur n'a pas d'opération de cette sorte.", en: "This server has no operation of this kind." };
  return name === undefined
    ? {
        fr: "Le document contient plusieurs opérations : donnez operationName.",
        en: "The document holds several operations: give operationName.",
      }
    : {
        fr: "Le document ne contient pas l'opération que nomme operationName.",
        en: "The document does not hold the operation that operationName names.",
      };
}
