// Made by `npm run operations:types` of schema/operations/RefuseProposal.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type ProposalState =
  | 'ACCEPTED'
  | 'PENDING'
  | 'REFUSED';

export type RefuseProposalInput = {
  readonly id: string;
  readonly reason: string;
};

export type RefuseProposalMutationVariables = Exact<{
  input: RefuseProposalInput;
}>;


export type RefuseProposalMutation = { readonly refuseProposal:
    | { readonly __typename: 'DuplicateFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'ProposalPayload', readonly proposal: { readonly id: string, readonly state: ProposalState } }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
   };

export const RefuseProposal = storedOperation<RefuseProposalMutation, RefuseProposalMutationVariables>("RefuseProposal", "mutation");
