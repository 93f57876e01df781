// Made by `npm run operations:types` of schema/operations/RestorePublication.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type ArchiveInput = {
  readonly id: string;
  readonly version?: number | null | undefined;
};

export type RestorePublicationMutationVariables = Exact<{
  input: ArchiveInput;
}>;


export type RestorePublicationMutation = { readonly restorePublication:
    | { readonly __typename: 'DuplicateFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'PublicationPayload', readonly publication: { readonly id: string } }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
   };

export const RestorePublication = storedOperation<RestorePublicationMutation, RestorePublicationMutationVariables>("RestorePublication", "mutation");
