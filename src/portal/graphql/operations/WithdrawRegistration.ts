// Made by `npm run operations:types` of schema/operations/WithdrawRegistration.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type RegistrationStatus =
  | 'CANCELLED'
  | 'REGISTERED'
  | 'UNCONFIRMED'
  | 'WAITING';

export type WithdrawRegistrationMutationVariables = Exact<{
  token: string;
}>;


export type WithdrawRegistrationMutation = { readonly withdrawRegistration:
    | { readonly __typename: 'DuplicateFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly remedy: string | null }
    | { readonly __typename: 'OwnRegistrationPayload', readonly status: RegistrationStatus, readonly waitingRank: number | null, readonly event: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly remedy: string | null }
   };

export const WithdrawRegistration = storedOperation<WithdrawRegistrationMutation, WithdrawRegistrationMutationVariables>("WithdrawRegistration", "mutation");
