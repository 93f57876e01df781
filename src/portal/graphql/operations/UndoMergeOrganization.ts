// Made by `npm run operations:types` of schema/operations/UndoMergeOrganization.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type UndoMergeInput = {
  readonly merged: string;
};

export type UndoMergeOrganizationMutationVariables = Exact<{
  input: UndoMergeInput;
}>;


export type UndoMergeOrganizationMutation = { readonly undoMergeOrganization:
    | { readonly __typename: 'DuplicateFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'UndoConflict', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null, readonly records: ReadonlyArray<string> }
    | { readonly __typename: 'UndoMergeOrganizationPayload', readonly organization: { readonly id: string, readonly name: string }, readonly survivor: { readonly id: string, readonly name: string } }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
   };

export const UndoMergeOrganization = storedOperation<UndoMergeOrganizationMutation, UndoMergeOrganizationMutationVariables>("UndoMergeOrganization", "mutation");
