// Made by `npm run operations:types` of schema/operations/UpdateWebhook.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type UpdateWebhookInput = {
  readonly id: string;
  readonly isActive?: boolean | null | undefined;
  readonly name?: string | null | undefined;
  readonly url?: string | null | undefined;
};

export type WebhookState =
  | 'ACTIVE'
  | 'DISABLED'
  | 'PAUSED';

export type UpdateWebhookMutationVariables = Exact<{
  input: UpdateWebhookInput;
}>;


export type UpdateWebhookMutation = { readonly updateWebhook:
    | { readonly __typename: 'DuplicateFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'UpdateWebhookPayload', readonly webhook: { readonly id: string, readonly state: WebhookState } }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
   };

export const UpdateWebhook = storedOperation<UpdateWebhookMutation, UpdateWebhookMutationVariables>("UpdateWebhook", "mutation");
