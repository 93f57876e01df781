// Made by `npm run operations:types` of schema/operations/ProposalsPage.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type ProposalState =
  | 'ACCEPTED'
  | 'PENDING'
  | 'REFUSED';

export type ProposalsPageQueryVariables = Exact<{
  state: ReadonlyArray<ProposalState> | ProposalState;
  after?: string | null | undefined;
}>;


export type ProposalsPageQuery = { readonly proposals: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly changes: unknown, readonly note: string | null, readonly proposedAt: string, readonly proposedBy: string | null, readonly decidedAt: string | null, readonly decidedBy: string | null, readonly reason: string | null, readonly organization: { readonly id: string, readonly name: string } | null } }> } };

export const ProposalsPage = storedOperation<ProposalsPageQuery, ProposalsPageQueryVariables>("ProposalsPage", "query");
