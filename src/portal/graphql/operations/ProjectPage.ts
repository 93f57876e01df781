// Made by `npm run operations:types` of schema/operations/ProjectPage.graphql.
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

export type PartnershipRole =
  | 'BENEFICIARY'
  | 'FUNDER'
  | 'LEAD'
  | 'OPERATOR'
  | 'PARTNER';

export type ProjectPageQueryVariables = Exact<{
  id: string;
}>;


export type ProjectPageQuery = { readonly project: { readonly id: string, readonly name: string, readonly description: string | null, readonly startDate: string | null, readonly endDate: string | null, readonly updatedAt: string, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly territories: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly partnerships: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly role: PartnershipRole, readonly startDate: string | null, readonly endDate: string | null, readonly amount: { readonly value: string, readonly currency: string } | null, readonly organization: { readonly id: string, readonly name: string, readonly kind: OrganizationKind } } }> } } | null };

export const ProjectPage = storedOperation<ProjectPageQuery, ProjectPageQueryVariables>("ProjectPage", "query");
