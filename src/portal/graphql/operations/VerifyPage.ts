// Made by `npm run operations:types` of schema/operations/VerifyPage.graphql.
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

export type TerritoryKind =
  | 'ARRONDISSEMENT'
  | 'COMMUNE'
  | 'COUNTRY'
  | 'DEPARTMENT'
  | 'QPV'
  | 'REGION';

export type VerifyPageQueryVariables = Exact<{
  text?: string | null | undefined;
  kind?: ReadonlyArray<OrganizationKind> | OrganizationKind | null | undefined;
  territory?: ReadonlyArray<string> | string | null | undefined;
  after?: string | null | undefined;
}>;


export type VerifyPageQuery = { readonly organizations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly version: number, readonly name: string, readonly kind: OrganizationKind, readonly kindLabel: string, readonly verifiedOn: string | null, readonly updatedAt: string, readonly freshness: number, readonly listings: ReadonlyArray<{ readonly lastSeenAt: string, readonly goneSince: string | null, readonly source: { readonly name: string } | null }> } }> }, readonly territories: { readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly kind: TerritoryKind, readonly name: string } }> } };

export const VerifyPage = storedOperation<VerifyPageQuery, VerifyPageQueryVariables>("VerifyPage", "query");
