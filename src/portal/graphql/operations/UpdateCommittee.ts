// Made by `npm run operations:types` of schema/operations/UpdateCommittee.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type Audience =
  | 'COMMITTEE'
  | 'MEMBER'
  | 'PUBLIC'
  | 'STAFF';

export type QuorumBasis =
  | 'FILLED_SEATS'
  | 'VOTING_SEATS';

export type UpdateCommitteeInput = {
  readonly audience?: Audience | null | undefined;
  readonly countsProxies?: boolean | null | undefined;
  readonly id: string;
  readonly name?: string | null | undefined;
  readonly proxiesPerHolder?: number | null | undefined;
  readonly quorumBasis?: QuorumBasis | null | undefined;
  readonly quorumPercent?: number | null | undefined;
  readonly slug?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly version?: number | null | undefined;
};

export type UpdateCommitteeMutationVariables = Exact<{
  input: UpdateCommitteeInput;
}>;


export type UpdateCommitteeMutation = { readonly updateCommittee:
    | { readonly __typename: 'CommitteePayload', readonly committee: { readonly id: string } }
    | { readonly __typename: 'DuplicateFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null, readonly existing:
        | { readonly __typename: 'AgendaItem', readonly id: string }
        | { readonly __typename: 'College', readonly id: string }
        | { readonly __typename: 'Committee', readonly id: string }
        | { readonly __typename: 'ContactPoint', readonly id: string }
        | { readonly __typename: 'Contribution', readonly id: string }
        | { readonly __typename: 'Decision', readonly id: string }
        | { readonly __typename: 'Document', readonly id: string }
        | { readonly __typename: 'Duplicate', readonly id: string }
        | { readonly __typename: 'Event', readonly id: string }
        | { readonly __typename: 'Import', readonly id: string }
        | { readonly __typename: 'Indicator', readonly id: string }
        | { readonly __typename: 'Mandate', readonly id: string }
        | { readonly __typename: 'Meeting', readonly id: string }
        | { readonly __typename: 'MeetingAttendance', readonly id: string }
        | { readonly __typename: 'Observation', readonly id: string }
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Participation', readonly id: string }
        | { readonly __typename: 'Partnership', readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
        | { readonly __typename: 'Position', readonly id: string }
        | { readonly __typename: 'Project', readonly id: string }
        | { readonly __typename: 'Proposal', readonly id: string }
        | { readonly __typename: 'Proxy', readonly id: string }
        | { readonly __typename: 'Publication', readonly id: string }
        | { readonly __typename: 'Registration', readonly id: string }
        | { readonly __typename: 'Relationship', readonly id: string }
        | { readonly __typename: 'Seat', readonly id: string }
        | { readonly __typename: 'Source', readonly id: string }
        | { readonly __typename: 'Territory', readonly id: string }
        | { readonly __typename: 'TerritoryCorrespondence', readonly id: string }
        | { readonly __typename: 'Theme', readonly id: string }
        | { readonly __typename: 'WorkItem', readonly id: string }
       }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null, readonly currentVersion: number }
   };

export const UpdateCommittee = storedOperation<UpdateCommitteeMutation, UpdateCommitteeMutationVariables>("UpdateCommittee", "mutation");
