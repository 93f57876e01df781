// Made by `npm run operations:types` of schema/operations/NetworkNeighbors.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type RelationshipKind =
  | 'AGREEMENT_WITH'
  | 'FUNDS'
  | 'MEMBER_OF'
  | 'PARTNER_OF'
  | 'SUCCEEDED_BY'
  | 'SUPERVISES';

export type TieKind =
  | 'COMMITTEE'
  | 'EVENT'
  | 'POSITION'
  | 'PROJECT'
  | 'PUBLICATION'
  | 'RELATIONSHIP';

export type NetworkNeighborsQueryVariables = Exact<{
  of: string;
  via?: ReadonlyArray<TieKind> | TieKind | null | undefined;
  depth?: number | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type NetworkNeighborsQuery = { readonly network: { readonly neighbors: ReadonlyArray<{ readonly distance: number, readonly strength: number, readonly actor:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
      , readonly ties: ReadonlyArray<{ readonly kind: TieKind, readonly strength: number, readonly since: string | null, readonly until: string | null, readonly from:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        , readonly to:
          | { readonly id: string, readonly name: string }
          | { readonly id: string, readonly name: string }
        , readonly evidence: ReadonlyArray<
          | { readonly __typename: 'AgendaItem', readonly id: string }
          | { readonly __typename: 'College', readonly id: string }
          | { readonly __typename: 'Committee', readonly name: string, readonly id: string }
          | { readonly __typename: 'ContactPoint', readonly id: string }
          | { readonly __typename: 'Contribution', readonly id: string }
          | { readonly __typename: 'Decision', readonly id: string }
          | { readonly __typename: 'Document', readonly id: string }
          | { readonly __typename: 'Duplicate', readonly id: string }
          | { readonly __typename: 'Event', readonly title: string, readonly startsAt: string, readonly id: string }
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
          | { readonly __typename: 'Position', readonly role: string, readonly id: string }
          | { readonly __typename: 'Project', readonly name: string, readonly id: string }
          | { readonly __typename: 'Proposal', readonly id: string }
          | { readonly __typename: 'Proxy', readonly id: string }
          | { readonly __typename: 'Publication', readonly title: string, readonly id: string }
          | { readonly __typename: 'Registration', readonly id: string }
          | { readonly __typename: 'Relationship', readonly kind: RelationshipKind, readonly label: string, readonly id: string }
          | { readonly __typename: 'Seat', readonly id: string }
          | { readonly __typename: 'Source', readonly id: string }
          | { readonly __typename: 'Territory', readonly id: string }
          | { readonly __typename: 'TerritoryCorrespondence', readonly id: string }
          | { readonly __typename: 'Theme', readonly id: string }
          | { readonly __typename: 'WorkItem', readonly id: string }
        > }> }> } };

export type TieWithEvidenceFragment = { readonly kind: TieKind, readonly strength: number, readonly since: string | null, readonly until: string | null, readonly from:
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
  , readonly to:
    | { readonly id: string, readonly name: string }
    | { readonly id: string, readonly name: string }
  , readonly evidence: ReadonlyArray<
    | { readonly __typename: 'AgendaItem', readonly id: string }
    | { readonly __typename: 'College', readonly id: string }
    | { readonly __typename: 'Committee', readonly name: string, readonly id: string }
    | { readonly __typename: 'ContactPoint', readonly id: string }
    | { readonly __typename: 'Contribution', readonly id: string }
    | { readonly __typename: 'Decision', readonly id: string }
    | { readonly __typename: 'Document', readonly id: string }
    | { readonly __typename: 'Duplicate', readonly id: string }
    | { readonly __typename: 'Event', readonly title: string, readonly startsAt: string, readonly id: string }
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
    | { readonly __typename: 'Position', readonly role: string, readonly id: string }
    | { readonly __typename: 'Project', readonly name: string, readonly id: string }
    | { readonly __typename: 'Proposal', readonly id: string }
    | { readonly __typename: 'Proxy', readonly id: string }
    | { readonly __typename: 'Publication', readonly title: string, readonly id: string }
    | { readonly __typename: 'Registration', readonly id: string }
    | { readonly __typename: 'Relationship', readonly kind: RelationshipKind, readonly label: string, readonly id: string }
    | { readonly __typename: 'Seat', readonly id: string }
    | { readonly __typename: 'Source', readonly id: string }
    | { readonly __typename: 'Territory', readonly id: string }
    | { readonly __typename: 'TerritoryCorrespondence', readonly id: string }
    | { readonly __typename: 'Theme', readonly id: string }
    | { readonly __typename: 'WorkItem', readonly id: string }
  > };

export const NetworkNeighbors = storedOperation<NetworkNeighborsQuery, NetworkNeighborsQueryVariables>("NetworkNeighbors", "query");
