// Made by `npm run operations:types` of schema/operations/NetworkTies.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type OrganizationKind =
  | 'ASSOCIATION'
  | 'CITY_DIRECTORATE'
  | 'COMPANY'
  | 'CONSULTATIVE_COUNCIL'
  | 'DEPARTMENT'
  | 'DISTRICT_TOWN_HALL'
  | 'EMPLOYMENT_SERVICE'
  | 'FAMILY_ALLOWANCE_FUND'
  | 'LOCAL_DEVELOPMENT_TEAM'
  | 'OTHER'
  | 'PUBLIC_BODY'
  | 'REGION'
  | 'RESEARCH_INSTITUTION'
  | 'SOCIAL_LANDLORD'
  | 'STATE_SERVICE';

export type TieKind =
  | 'COMMITTEE'
  | 'EVENT'
  | 'POSITION'
  | 'PROJECT'
  | 'PUBLICATION'
  | 'RELATIONSHIP';

export type NetworkTiesQueryVariables = Exact<{
  of: string;
  via?: ReadonlyArray<TieKind> | TieKind | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type NetworkTiesQuery = { readonly node:
    | { readonly __typename: 'AgendaItem' }
    | { readonly __typename: 'College' }
    | { readonly __typename: 'Committee' }
    | { readonly __typename: 'ContactPoint' }
    | { readonly __typename: 'Contribution' }
    | { readonly __typename: 'Decision' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Duplicate' }
    | { readonly __typename: 'Event' }
    | { readonly __typename: 'Import' }
    | { readonly __typename: 'Indicator' }
    | { readonly __typename: 'Mandate' }
    | { readonly __typename: 'Meeting' }
    | { readonly __typename: 'MeetingAttendance' }
    | { readonly __typename: 'Observation' }
    | { readonly __typename: 'Organization', readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly kindLabel: string }
    | { readonly __typename: 'Participation' }
    | { readonly __typename: 'Partnership' }
    | { readonly __typename: 'Person', readonly id: string, readonly name: string }
    | { readonly __typename: 'Position' }
    | { readonly __typename: 'Project' }
    | { readonly __typename: 'Proposal' }
    | { readonly __typename: 'Proxy' }
    | { readonly __typename: 'Publication' }
    | { readonly __typename: 'Registration' }
    | { readonly __typename: 'Relationship' }
    | { readonly __typename: 'Seat' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Territory' }
    | { readonly __typename: 'TerritoryCorrespondence' }
    | { readonly __typename: 'Theme' }
    | { readonly __typename: 'WorkItem' }
   | null, readonly network: { readonly neighbors: ReadonlyArray<{ readonly strength: number, readonly actor:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
      , readonly ties: ReadonlyArray<{ readonly kind: TieKind, readonly strength: number, readonly since: string | null, readonly until: string | null, readonly evidence: ReadonlyArray<
          | { readonly __typename: 'AgendaItem', readonly id: string }
          | { readonly __typename: 'College', readonly id: string }
          | { readonly __typename: 'Committee', readonly name: string, readonly slug: string, readonly id: string }
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
          | { readonly __typename: 'Position', readonly role: string, readonly startDate: string | null, readonly endDate: string | null, readonly id: string }
          | { readonly __typename: 'Project', readonly name: string, readonly startDate: string | null, readonly endDate: string | null, readonly id: string }
          | { readonly __typename: 'Proposal', readonly id: string }
          | { readonly __typename: 'Proxy', readonly id: string }
          | { readonly __typename: 'Publication', readonly title: string, readonly publishedOn: string | null, readonly id: string }
          | { readonly __typename: 'Registration', readonly id: string }
          | { readonly __typename: 'Relationship', readonly label: string, readonly startDate: string | null, readonly endDate: string | null, readonly id: string }
          | { readonly __typename: 'Seat', readonly id: string }
          | { readonly __typename: 'Source', readonly id: string }
          | { readonly __typename: 'Territory', readonly id: string }
          | { readonly __typename: 'TerritoryCorrespondence', readonly id: string }
          | { readonly __typename: 'Theme', readonly id: string }
          | { readonly __typename: 'WorkItem', readonly id: string }
        > }> }> } };

export type TieWithEvidenceFragment = { readonly kind: TieKind, readonly strength: number, readonly since: string | null, readonly until: string | null, readonly evidence: ReadonlyArray<
    | { readonly __typename: 'AgendaItem', readonly id: string }
    | { readonly __typename: 'College', readonly id: string }
    | { readonly __typename: 'Committee', readonly name: string, readonly slug: string, readonly id: string }
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
    | { readonly __typename: 'Position', readonly role: string, readonly startDate: string | null, readonly endDate: string | null, readonly id: string }
    | { readonly __typename: 'Project', readonly name: string, readonly startDate: string | null, readonly endDate: string | null, readonly id: string }
    | { readonly __typename: 'Proposal', readonly id: string }
    | { readonly __typename: 'Proxy', readonly id: string }
    | { readonly __typename: 'Publication', readonly title: string, readonly publishedOn: string | null, readonly id: string }
    | { readonly __typename: 'Registration', readonly id: string }
    | { readonly __typename: 'Relationship', readonly label: string, readonly startDate: string | null, readonly endDate: string | null, readonly id: string }
    | { readonly __typename: 'Seat', readonly id: string }
    | { readonly __typename: 'Source', readonly id: string }
    | { readonly __typename: 'Territory', readonly id: string }
    | { readonly __typename: 'TerritoryCorrespondence', readonly id: string }
    | { readonly __typename: 'Theme', readonly id: string }
    | { readonly __typename: 'WorkItem', readonly id: string }
  > };

export const NetworkTies = storedOperation<NetworkTiesQuery, NetworkTiesQueryVariables>("NetworkTies", "query");
