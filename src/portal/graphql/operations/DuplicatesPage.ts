// Made by `npm run operations:types` of schema/operations/DuplicatesPage.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type DuplicateState =
  | 'ACCEPTED'
  | 'OPEN'
  | 'REFUSED';

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

export type DuplicatesPageQueryVariables = Exact<{
  state: ReadonlyArray<DuplicateState> | DuplicateState;
  source?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type DuplicatesPageQuery = { readonly duplicates: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly score: number, readonly state: DuplicateState, readonly reasons: ReadonlyArray<string>, readonly foundAt: string, readonly decidedAt: string | null, readonly decidedBy: string | null, readonly organization: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly kindLabel: string, readonly territories: ReadonlyArray<{ readonly code: string, readonly name: string }> } | null, readonly other: { readonly id: string, readonly name: string, readonly kind: OrganizationKind, readonly kindLabel: string, readonly territories: ReadonlyArray<{ readonly code: string, readonly name: string }> } | null, readonly candidate: { readonly name: string } | null, readonly source: { readonly name: string } | null } }> } };

export const DuplicatesPage = storedOperation<DuplicatesPageQuery, DuplicatesPageQueryVariables>("DuplicatesPage", "query");
