// Made by `npm run operations:types` of schema/operations/RefuseDuplicate.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type DuplicateState =
  | 'ACCEPTED'
  | 'OPEN'
  | 'REFUSED';

export type RefuseDuplicateInput = {
  readonly id: string;
};

export type RefuseDuplicateMutationVariables = Exact<{
  input: RefuseDuplicateInput;
}>;


export type RefuseDuplicateMutation = { readonly refuseDuplicate:
    | { readonly __typename: 'DuplicateFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'DuplicatePayload', readonly duplicate: { readonly id: string, readonly state: DuplicateState } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
   };

export const RefuseDuplicate = storedOperation<RefuseDuplicateMutation, RefuseDuplicateMutationVariables>("RefuseDuplicate", "mutation");
