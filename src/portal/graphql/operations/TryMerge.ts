// Made by `npm run operations:types` of schema/operations/TryMerge.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type TryMergeMutationVariables = Exact<{
  survivor: string;
  survivorVersion?: number | null | undefined;
  merged: string;
  mergedVersion?: number | null | undefined;
}>;


export type TryMergeMutation = { readonly mergeOrganization:
    | { readonly __typename: 'DuplicateFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'MergeOrganizationPayload', readonly moved: ReadonlyArray<{ readonly what: string, readonly isArchived: boolean, readonly count: number }> }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
   };

export const TryMerge = storedOperation<TryMergeMutation, TryMergeMutationVariables>("TryMerge", "mutation");
