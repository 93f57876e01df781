// Made by `npm run operations:types` of schema/operations/UndoImport.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type ImportState =
  | 'APPLIED'
  | 'APPLYING'
  | 'FAILED'
  | 'PLANNED'
  | 'PLANNING'
  | 'READING'
  | 'RECEIVED'
  | 'UNDOING'
  | 'UNDONE';

export type UndoImportInput = {
  readonly id: string;
};

export type UndoImportMutationVariables = Exact<{
  input: UndoImportInput;
}>;


export type UndoImportMutation = { readonly undoImport:
    | { readonly __typename: 'DuplicateFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'ImportPayload', readonly import: { readonly id: string, readonly state: ImportState } }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
   };

export const UndoImport = storedOperation<UndoImportMutation, UndoImportMutationVariables>("UndoImport", "mutation");
