// Made by `npm run operations:types` of schema/operations/RestoreProject.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type ArchiveInput = {
  readonly id: string;
  readonly version?: number | null | undefined;
};

export type RestoreProjectMutationVariables = Exact<{
  input: ArchiveInput;
}>;


export type RestoreProjectMutation = { readonly restoreProject:
    | { readonly __typename: 'DuplicateFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'ProjectPayload', readonly project: { readonly id: string } }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
   };

export const RestoreProject = storedOperation<RestoreProjectMutation, RestoreProjectMutationVariables>("RestoreProject", "mutation");
