// Made by `npm run operations:types` of schema/operations/ObjectContactPoint.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type ObjectContactPointInput = {
  readonly id: string;
  readonly isLifted?: boolean;
};

export type ObjectContactPointMutationVariables = Exact<{
  input: ObjectContactPointInput;
}>;


export type ObjectContactPointMutation = { readonly objectContactPoint:
    | { readonly __typename: 'DuplicateFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'ObjectContactPointPayload', readonly isNew: boolean }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
   };

export const ObjectContactPoint = storedOperation<ObjectContactPointMutation, ObjectContactPointMutationVariables>("ObjectContactPoint", "mutation");
