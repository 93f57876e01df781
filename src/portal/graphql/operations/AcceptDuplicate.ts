// Made by `npm run operations:types` of schema/operations/AcceptDuplicate.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type AcceptDuplicateInput = {
  readonly id: string;
  readonly survivor?: string | null | undefined;
};

export type DuplicateState =
  | 'ACCEPTED'
  | 'OPEN'
  | 'REFUSED';

export type AcceptDuplicateMutationVariables = Exact<{
  input: AcceptDuplicateInput;
}>;


export type AcceptDuplicateMutation = { readonly acceptDuplicate:
    | { readonly __typename: 'DuplicateFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'DuplicatePayload', readonly duplicate: { readonly id: string, readonly state: DuplicateState } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
   };

export const AcceptDuplicate = storedOperation<AcceptDuplicateMutation, AcceptDuplicateMutationVariables>("AcceptDuplicate", "mutation");
