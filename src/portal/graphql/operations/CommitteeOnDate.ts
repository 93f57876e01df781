// Made by `npm run operations:types` of schema/operations/CommitteeOnDate.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type MandateRole =
  | 'CHAIR'
  | 'MEMBER'
  | 'OBSERVER'
  | 'SUBSTITUTE'
  | 'VICE_CHAIR';

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

export type CommitteeOnDateQueryVariables = Exact<{
  slug: string;
  asOf?: string | null | undefined;
  knownOn?: string | null | undefined;
}>;


export type CommitteeOnDateQuery = { readonly committee: { readonly id: string, readonly name: string, readonly knownSince: string | null, readonly health: { readonly seats: number, readonly filled: number, readonly vacant: ReadonlyArray<{ readonly id: string, readonly title: string, readonly vacantSince: string | null, readonly requiredProfile: string | null }>, readonly expiringWithin90Days: ReadonlyArray<{ readonly id: string, readonly endDate: string | null, readonly person: { readonly id: string, readonly name: string }, readonly seat: { readonly id: string, readonly title: string } }>, readonly balance: ReadonlyArray<{ readonly filled: number, readonly seats: number, readonly college: { readonly id: string, readonly name: string } }>, readonly balanceByKind: ReadonlyArray<{ readonly kind: OrganizationKind | null, readonly seats: number }> }, readonly colleges: ReadonlyArray<{ readonly id: string, readonly name: string, readonly seats: ReadonlyArray<{ readonly id: string, readonly title: string, readonly hasVotingRight: boolean, readonly mandate: { readonly id: string, readonly role: MandateRole, readonly startDate: string | null, readonly endDate: string | null, readonly person: { readonly id: string, readonly name: string }, readonly onBehalfOf: { readonly id: string, readonly name: string } | null } | null, readonly substitute: { readonly id: string, readonly role: MandateRole, readonly startDate: string | null, readonly endDate: string | null, readonly person: { readonly id: string, readonly name: string }, readonly onBehalfOf: { readonly id: string, readonly name: string } | null } | null }> }> } | null };

export type HolderOnDateFragment = { readonly id: string, readonly role: MandateRole, readonly startDate: string | null, readonly endDate: string | null, readonly person: { readonly id: string, readonly name: string }, readonly onBehalfOf: { readonly id: string, readonly name: string } | null };

export const CommitteeOnDate = storedOperation<CommitteeOnDateQuery, CommitteeOnDateQueryVariables>("CommitteeOnDate", "query");
