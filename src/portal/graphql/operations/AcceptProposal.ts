// Made by `npm run operations:types` of schema/operations/AcceptProposal.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type AcceptProposalInput = {
  readonly id: string;
  readonly version?: number | null | undefined;
};

export type ProposalState =
  | 'ACCEPTED'
  | 'PENDING'
  | 'REFUSED';

export type AcceptProposalMutationVariables = Exact<{
  input: AcceptProposalInput;
}>;


export type AcceptProposalMutation = { readonly acceptProposal:
    | { readonly __typename: 'DuplicateFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'ProposalPayload', readonly proposal: { readonly id: string, readonly state: ProposalState } }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
   };

export const AcceptProposal = storedOperation<AcceptProposalMutation, AcceptProposalMutationVariables>("AcceptProposal", "mutation");
