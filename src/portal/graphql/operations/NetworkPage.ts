// Made by `npm run operations:types` of schema/operations/NetworkPage.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type AttendeeCategory =
  | 'ASSOCIATION'
  | 'CITY_SERVICE'
  | 'COMPANY'
  | 'ELECTED_OFFICIAL'
  | 'EMPLOYMENT_SERVICE'
  | 'FAMILY_ALLOWANCE_FUND'
  | 'FIELD_TEAM'
  | 'OTHER'
  | 'PROJECT_LEAD'
  | 'REGION'
  | 'RESEARCHER'
  | 'RESIDENT_COUNCIL'
  | 'SOCIAL_LANDLORD'
  | 'STATE';

export type EventFilter = {
  readonly and?: ReadonlyArray<EventFilter> | null | undefined;
  readonly format?: ReadonlyArray<EventFormat> | null | undefined;
  readonly id?: ReadonlyArray<string> | null | undefined;
  readonly not?: EventFilter | null | undefined;
  readonly or?: ReadonlyArray<EventFilter> | null | undefined;
  readonly organizer?: OrganizationFilter | null | undefined;
  readonly participation?: ParticipationFilter | null | undefined;
  readonly startsAfter?: string | null | undefined;
  readonly startsBefore?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly theme?: ReadonlyArray<string> | null | undefined;
  readonly updatedSince?: string | null | undefined;
};

export type EventFormat =
  | 'AUTOUR_DE'
  | 'OTHER'
  | 'STUDY_DAY'
  | 'TRAINING'
  | 'TRAINING_CYCLE'
  | 'ZOOM_SUR';

export type IdentifierInput = {
  readonly scheme: IdentifierScheme;
  readonly source?: string | null | undefined;
  readonly value: string;
};

export type IdentifierScheme =
  | 'EXTERNAL'
  | 'INSEE'
  | 'QPV'
  | 'RNA'
  | 'SIREN'
  | 'SIRET';

export type NearInput = {
  readonly latitude: number;
  readonly longitude: number;
  readonly radiusKm: number;
};

export type OrganizationFilter = {
  readonly and?: ReadonlyArray<OrganizationFilter> | null | undefined;
  readonly id?: ReadonlyArray<string> | null | undefined;
  readonly identifier?: ReadonlyArray<IdentifierInput> | null | undefined;
  readonly isDissolved?: boolean | null | undefined;
  readonly kind?: ReadonlyArray<OrganizationKind> | null | undefined;
  readonly near?: NearInput | null | undefined;
  readonly needsVerification?: boolean | null | undefined;
  readonly not?: OrganizationFilter | null | undefined;
  readonly or?: ReadonlyArray<OrganizationFilter> | null | undefined;
  readonly parent?: OrganizationFilter | null | undefined;
  readonly participation?: ParticipationFilter | null | undefined;
  readonly partnership?: PartnershipFilter | null | undefined;
  readonly position?: PositionFilter | null | undefined;
  readonly relationship?: RelationshipFilter | null | undefined;
  readonly territory?: ReadonlyArray<string> | null | undefined;
  readonly text?: string | null | undefined;
  readonly theme?: ReadonlyArray<string> | null | undefined;
  readonly updatedSince?: string | null | undefined;
};

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

export type ParticipationFilter = {
  readonly category?: ReadonlyArray<AttendeeCategory> | null | undefined;
  readonly event?: EventFilter | null | undefined;
  readonly organization?: OrganizationFilter | null | undefined;
  readonly role?: ReadonlyArray<ParticipationRole> | null | undefined;
};

export type ParticipationRole =
  | 'MODERATOR'
  | 'ORGANIZER'
  | 'PARTICIPANT'
  | 'SPEAKER';

export type PartnershipFilter = {
  readonly during?: PeriodInput | null | undefined;
  readonly isCurrent?: boolean | null | undefined;
  readonly organization?: OrganizationFilter | null | undefined;
  readonly project?: ProjectFilter | null | undefined;
  readonly role?: ReadonlyArray<PartnershipRole> | null | undefined;
};

export type PartnershipRole =
  | 'BENEFICIARY'
  | 'FUNDER'
  | 'LEAD'
  | 'OPERATOR'
  | 'PARTNER';

export type PeriodInput = {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type PersonFilter = {
  readonly and?: ReadonlyArray<PersonFilter> | null | undefined;
  readonly id?: ReadonlyArray<string> | null | undefined;
  readonly not?: PersonFilter | null | undefined;
  readonly or?: ReadonlyArray<PersonFilter> | null | undefined;
  readonly participation?: ParticipationFilter | null | undefined;
  readonly position?: PositionFilter | null | undefined;
  readonly text?: string | null | undefined;
  readonly updatedSince?: string | null | undefined;
};

export type PositionFilter = {
  readonly during?: PeriodInput | null | undefined;
  readonly isCurrent?: boolean | null | undefined;
  readonly isMainContact?: boolean | null | undefined;
  readonly organization?: OrganizationFilter | null | undefined;
  readonly person?: PersonFilter | null | undefined;
  readonly role?: string | null | undefined;
};

export type ProjectFilter = {
  readonly and?: ReadonlyArray<ProjectFilter> | null | undefined;
  readonly id?: ReadonlyArray<string> | null | undefined;
  readonly not?: ProjectFilter | null | undefined;
  readonly or?: ReadonlyArray<ProjectFilter> | null | undefined;
  readonly partnership?: PartnershipFilter | null | undefined;
  readonly territory?: ReadonlyArray<string> | null | undefined;
  readonly text?: string | null | undefined;
  readonly theme?: ReadonlyArray<string> | null | undefined;
  readonly updatedSince?: string | null | undefined;
};

export type RelationshipFilter = {
  readonly during?: PeriodInput | null | undefined;
  readonly from?: OrganizationFilter | null | undefined;
  readonly isCurrent?: boolean | null | undefined;
  readonly kind?: ReadonlyArray<RelationshipKind> | null | undefined;
  readonly minAmount?: string | null | undefined;
  readonly to?: OrganizationFilter | null | undefined;
};

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

export type NetworkPageQueryVariables = Exact<{
  around?: string | null | undefined;
  centre: string;
  hasCentre: boolean;
  filter?: OrganizationFilter | null | undefined;
  via?: ReadonlyArray<TieKind> | TieKind | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type NetworkPageQuery = { readonly centre?:
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
   | null, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly network: { readonly map: { readonly nodes: ReadonlyArray<{ readonly degree: number, readonly community: number, readonly centrality: number, readonly x: number, readonly y: number, readonly actor:
          | { readonly __typename: 'Organization', readonly kind: OrganizationKind, readonly kindLabel: string, readonly id: string, readonly name: string }
          | { readonly __typename: 'Person', readonly id: string, readonly name: string }
         }>, readonly lines: ReadonlyArray<{ readonly one: number, readonly other: number, readonly strength: number, readonly kinds: ReadonlyArray<TieKind> }> } } };

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

export const NetworkPage = storedOperation<NetworkPageQuery, NetworkPageQueryVariables>("NetworkPage", "query");
