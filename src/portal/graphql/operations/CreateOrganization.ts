// Made by `npm run operations:types` of schema/operations/CreateOrganization.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type Audience =
  | 'COMMITTEE'
  | 'MEMBER'
  | 'PUBLIC'
  | 'STAFF';

export type CreateOrganizationInput = {
  readonly acronym?: string | null | undefined;
  readonly audience?: Audience | null | undefined;
  readonly description?: string | null | undefined;
  readonly dissolvedOn?: string | null | undefined;
  readonly foundedOn?: string | null | undefined;
  readonly identifiers?: ReadonlyArray<IdentifierInput> | null | undefined;
  readonly kind: OrganizationKind;
  readonly location?: LocationInput | null | undefined;
  readonly name: string;
  readonly otherNames?: ReadonlyArray<string> | null | undefined;
  readonly parent?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly sources?: ReadonlyArray<string> | null | undefined;
  readonly territories?: ReadonlyArray<string> | null | undefined;
  readonly themes?: ReadonlyArray<string> | null | undefined;
  readonly verifiedOn?: string | null | undefined;
};

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

export type LocationInput = {
  readonly latitude: number;
  readonly longitude: number;
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

export type CreateOrganizationMutationVariables = Exact<{
  input: CreateOrganizationInput;
}>;


export type CreateOrganizationMutation = { readonly createOrganization:
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
    | { readonly __typename: 'OrganizationPayload', readonly organization: { readonly id: string } }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null, readonly currentVersion: number }
   };

export const CreateOrganization = storedOperation<CreateOrganizationMutation, CreateOrganizationMutationVariables>("CreateOrganization", "mutation");
