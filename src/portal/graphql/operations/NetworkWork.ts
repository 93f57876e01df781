// Made by `npm run operations:types` of schema/operations/NetworkWork.graphql.
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

export type GapReason =
  | 'SAME_FUNDER'
  | 'SAME_PROGRAMME'
  | 'SAME_THEME_AND_TERRITORY';

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

export type NetworkWorkQueryVariables = Exact<{
  filter?: OrganizationFilter | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type NetworkWorkQuery = { readonly network: { readonly bridges: ReadonlyArray<{ readonly cutOffCount: number, readonly betweenness: number, readonly actor:
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
      , readonly cutOff: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly gaps: ReadonlyArray<{ readonly score: number, readonly reasons: ReadonlyArray<GapReason>, readonly organizations: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly territories: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly funders: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly programmes: ReadonlyArray<{ readonly label: string, readonly funder: { readonly id: string, readonly name: string } }> }> } };

export const NetworkWork = storedOperation<NetworkWorkQuery, NetworkWorkQueryVariables>("NetworkWork", "query");
