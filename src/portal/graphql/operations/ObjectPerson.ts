// Made by `npm run operations:types` of schema/operations/ObjectPerson.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type ObjectPersonInput = {
  readonly id: string;
  readonly isLifted?: boolean;
};

export type ObjectPersonMutationVariables = Exact<{
  input: ObjectPersonInput;
}>;


export type ObjectPersonMutation = { readonly objectPerson:
    | { readonly __typename: 'DuplicateFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'ObjectPersonPayload', readonly isNew: boolean }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
   };

export const ObjectPerson = storedOperation<ObjectPersonMutation, ObjectPersonMutationVariables>("ObjectPerson", "mutation");
