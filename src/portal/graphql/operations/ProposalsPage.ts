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


export type ProposalsPageQuery = { readonly proposals: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly changes: unknown, readonly note: string | null, readonly proposedAt: string, readonly proposedBy: string | null, readonly decidedAt: string | null, readonly decidedBy: string | null, readonly reason: string | null, readonly organization: { readonly id: string, readonly name: string } | null, readonly record:
          | { readonly __typename: 'AgendaItem' }
          | { readonly __typename: 'College' }
          | { readonly __typename: 'Committee' }
          | { readonly __typename: 'ContactPoint' }
          | { readonly __typename: 'Contribution', readonly person: { readonly name: string } }
          | { readonly __typename: 'Decision' }
          | { readonly __typename: 'Document' }
          | { readonly __typename: 'Duplicate' }
          | { readonly __typename: 'Event', readonly title: string }
          | { readonly __typename: 'Import' }
          | { readonly __typename: 'Indicator' }
          | { readonly __typename: 'Mandate' }
          | { readonly __typename: 'Meeting' }
          | { readonly __typename: 'MeetingAttendance' }
          | { readonly __typename: 'Observation' }
          | { readonly __typename: 'Organization', readonly name: string }
          | { readonly __typename: 'Participation', readonly takesPartIn: { readonly title: string } }
          | { readonly __typename: 'Partnership', readonly project: { readonly name: string } }
          | { readonly __typename: 'Person', readonly name: string }
          | { readonly __typename: 'Position', readonly person: { readonly name: string } }
          | { readonly __typename: 'Project', readonly name: string }
          | { readonly __typename: 'Proposal' }
          | { readonly __typename: 'Proxy' }
          | { readonly __typename: 'Publication', readonly title: string }
          | { readonly __typename: 'Registration' }
          | { readonly __typename: 'Relationship', readonly from: { readonly name: string }, readonly to: { readonly name: string } }
          | { readonly __typename: 'Seat' }
          | { readonly __typename: 'Source' }
          | { readonly __typename: 'Territory' }
          | { readonly __typename: 'TerritoryCorrespondence' }
          | { readonly __typename: 'Theme' }
          | { readonly __typename: 'WorkItem' }
         | null } }> } };

export const ProposalsPage = storedOperation<ProposalsPageQuery, ProposalsPageQueryVariables>("ProposalsPage", "query");
