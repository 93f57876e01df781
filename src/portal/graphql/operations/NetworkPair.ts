// Made by `npm run operations:types` of schema/operations/NetworkPair.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type TieKind =
  | 'COMMITTEE'
  | 'EVENT'
  | 'POSITION'
  | 'PROJECT'
  | 'PUBLICATION'
  | 'RELATIONSHIP';

export type NetworkPairQueryVariables = Exact<{
  one: string;
  other: string;
  asOf?: string | null | undefined;
  relationship: boolean;
  project: boolean;
  committee: boolean;
  position: boolean;
  event: boolean;
  publication: boolean;
}>;


export type NetworkPairQuery = { readonly one:
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
    | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
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
   | null, readonly other:
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
    | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
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
   | null, readonly network: { readonly relationship?: ReadonlyArray<{ readonly steps: ReadonlyArray<{ readonly kind: TieKind, readonly strength: number, readonly since: string | null, readonly until: string | null, readonly evidence: ReadonlyArray<
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
        > }> }>, readonly project?: ReadonlyArray<{ readonly steps: ReadonlyArray<{ readonly kind: TieKind, readonly strength: number, readonly since: string | null, readonly until: string | null, readonly evidence: ReadonlyArray<
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
        > }> }>, readonly committee?: ReadonlyArray<{ readonly steps: ReadonlyArray<{ readonly kind: TieKind, readonly strength: number, readonly since: string | null, readonly until: string | null, readonly evidence: ReadonlyArray<
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
        > }> }>, readonly position?: ReadonlyArray<{ readonly steps: ReadonlyArray<{ readonly kind: TieKind, readonly strength: number, readonly since: string | null, readonly until: string | null, readonly evidence: ReadonlyArray<
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
        > }> }>, readonly event?: ReadonlyArray<{ readonly steps: ReadonlyArray<{ readonly kind: TieKind, readonly strength: number, readonly since: string | null, readonly until: string | null, readonly evidence: ReadonlyArray<
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
        > }> }>, readonly publication?: ReadonlyArray<{ readonly steps: ReadonlyArray<{ readonly kind: TieKind, readonly strength: number, readonly since: string | null, readonly until: string | null, readonly evidence: ReadonlyArray<
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

export type DirectTieFragment = { readonly steps: ReadonlyArray<{ readonly kind: TieKind, readonly strength: number, readonly since: string | null, readonly until: string | null, readonly evidence: ReadonlyArray<
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
    > }> };

type NamedActor_AgendaItem_Fragment = { readonly __typename: 'AgendaItem' };

type NamedActor_College_Fragment = { readonly __typename: 'College' };

type NamedActor_Committee_Fragment = { readonly __typename: 'Committee' };

type NamedActor_ContactPoint_Fragment = { readonly __typename: 'ContactPoint' };

type NamedActor_Contribution_Fragment = { readonly __typename: 'Contribution' };

type NamedActor_Decision_Fragment = { readonly __typename: 'Decision' };

type NamedActor_Document_Fragment = { readonly __typename: 'Document' };

type NamedActor_Duplicate_Fragment = { readonly __typename: 'Duplicate' };

type NamedActor_Event_Fragment = { readonly __typename: 'Event' };

type NamedActor_Import_Fragment = { readonly __typename: 'Import' };

type NamedActor_Indicator_Fragment = { readonly __typename: 'Indicator' };

type NamedActor_Mandate_Fragment = { readonly __typename: 'Mandate' };

type NamedActor_Meeting_Fragment = { readonly __typename: 'Meeting' };

type NamedActor_MeetingAttendance_Fragment = { readonly __typename: 'MeetingAttendance' };

type NamedActor_Observation_Fragment = { readonly __typename: 'Observation' };

type NamedActor_Organization_Fragment = { readonly __typename: 'Organization', readonly id: string, readonly name: string };

type NamedActor_Participation_Fragment = { readonly __typename: 'Participation' };

type NamedActor_Partnership_Fragment = { readonly __typename: 'Partnership' };

type NamedActor_Person_Fragment = { readonly __typename: 'Person', readonly id: string, readonly name: string };

type NamedActor_Position_Fragment = { readonly __typename: 'Position' };

type NamedActor_Project_Fragment = { readonly __typename: 'Project' };

type NamedActor_Proposal_Fragment = { readonly __typename: 'Proposal' };

type NamedActor_Proxy_Fragment = { readonly __typename: 'Proxy' };

type NamedActor_Publication_Fragment = { readonly __typename: 'Publication' };

type NamedActor_Registration_Fragment = { readonly __typename: 'Registration' };

type NamedActor_Relationship_Fragment = { readonly __typename: 'Relationship' };

type NamedActor_Seat_Fragment = { readonly __typename: 'Seat' };

type NamedActor_Source_Fragment = { readonly __typename: 'Source' };

type NamedActor_Territory_Fragment = { readonly __typename: 'Territory' };

type NamedActor_TerritoryCorrespondence_Fragment = { readonly __typename: 'TerritoryCorrespondence' };

type NamedActor_Theme_Fragment = { readonly __typename: 'Theme' };

type NamedActor_WorkItem_Fragment = { readonly __typename: 'WorkItem' };

export type NamedActorFragment =
  | NamedActor_AgendaItem_Fragment
  | NamedActor_College_Fragment
  | NamedActor_Committee_Fragment
  | NamedActor_ContactPoint_Fragment
  | NamedActor_Contribution_Fragment
  | NamedActor_Decision_Fragment
  | NamedActor_Document_Fragment
  | NamedActor_Duplicate_Fragment
  | NamedActor_Event_Fragment
  | NamedActor_Import_Fragment
  | NamedActor_Indicator_Fragment
  | NamedActor_Mandate_Fragment
  | NamedActor_Meeting_Fragment
  | NamedActor_MeetingAttendance_Fragment
  | NamedActor_Observation_Fragment
  | NamedActor_Organization_Fragment
  | NamedActor_Participation_Fragment
  | NamedActor_Partnership_Fragment
  | NamedActor_Person_Fragment
  | NamedActor_Position_Fragment
  | NamedActor_Project_Fragment
  | NamedActor_Proposal_Fragment
  | NamedActor_Proxy_Fragment
  | NamedActor_Publication_Fragment
  | NamedActor_Registration_Fragment
  | NamedActor_Relationship_Fragment
  | NamedActor_Seat_Fragment
  | NamedActor_Source_Fragment
  | NamedActor_Territory_Fragment
  | NamedActor_TerritoryCorrespondence_Fragment
  | NamedActor_Theme_Fragment
  | NamedActor_WorkItem_Fragment
;

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

export const NetworkPair = storedOperation<NetworkPairQuery, NetworkPairQueryVariables>("NetworkPair", "query");
