// Made by `npm run operations:types` of schema/operations/CommitteePage.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type MandateRole =
  | 'CHAIR'
  | 'MEMBER'
  | 'OBSERVER'
  | 'SUBSTITUTE'
  | 'VICE_CHAIR';

export type MeetingStatus =
  | 'CANCELLED'
  | 'HELD'
  | 'PLANNED';

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

export type CommitteePageQueryVariables = Exact<{
  slug: string;
  asOf?: string | null | undefined;
  knownOn?: string | null | undefined;
}>;


export type CommitteePageQuery = { readonly committee: { readonly id: string, readonly slug: string, readonly name: string, readonly knownSince: string | null, readonly colleges: ReadonlyArray<{ readonly id: string, readonly name: string, readonly seats: ReadonlyArray<{ readonly id: string, readonly title: string, readonly hasVotingRight: boolean, readonly requiredProfile: string | null, readonly vacantSince: string | null, readonly mandate: { readonly id: string, readonly role: MandateRole, readonly startDate: string | null, readonly endDate: string | null, readonly person: { readonly id: string, readonly name: string }, readonly onBehalfOf: { readonly id: string, readonly name: string } | null } | null, readonly substitute: { readonly id: string, readonly role: MandateRole, readonly startDate: string | null, readonly endDate: string | null, readonly person: { readonly id: string, readonly name: string }, readonly onBehalfOf: { readonly id: string, readonly name: string } | null } | null }> }>, readonly health: { readonly seats: number, readonly filled: number, readonly expiringWithin90Days: ReadonlyArray<{ readonly id: string }>, readonly balanceByKind: ReadonlyArray<{ readonly kind: OrganizationKind | null, readonly seats: number }> }, readonly meetings: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string | null, readonly startsAt: string, readonly status: MeetingStatus, readonly place: string | null } }> } } | null };

export type SittingFragment = { readonly id: string, readonly role: MandateRole, readonly startDate: string | null, readonly endDate: string | null, readonly person: { readonly id: string, readonly name: string }, readonly onBehalfOf: { readonly id: string, readonly name: string } | null };

export const CommitteePage = storedOperation<CommitteePageQuery, CommitteePageQueryVariables>("CommitteePage", "query");
