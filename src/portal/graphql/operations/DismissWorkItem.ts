// Made by `npm run operations:types` of schema/operations/DismissWorkItem.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type DismissWorkItemInput = {
  readonly id: string;
};

export type WorkState =
  | 'ACCEPTED'
  | 'CLOSED'
  | 'DISMISSED'
  | 'OPEN'
  | 'SETTLED';

export type DismissWorkItemMutationVariables = Exact<{
  input: DismissWorkItemInput;
}>;


export type DismissWorkItemMutation = { readonly dismissWorkItem:
    | { readonly __typename: 'DuplicateFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'WorkItemPayload', readonly workItem: { readonly id: string, readonly state: WorkState } }
   };

export const DismissWorkItem = storedOperation<DismissWorkItemMutation, DismissWorkItemMutationVariables>("DismissWorkItem", "mutation");
