// Made by `npm run operations:types` of schema/operations/Find.graphql.
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

export type SearchType =
  | 'EVENT'
  | 'ORGANIZATION'
  | 'PERSON'
  | 'PROJECT'
  | 'PUBLICATION';

export type FindQueryVariables = Exact<{
  query: string;
  hasQuery: boolean;
  types?: ReadonlyArray<SearchType> | SearchType | null | undefined;
  kind?: ReadonlyArray<OrganizationKind> | OrganizationKind | null | undefined;
  theme?: ReadonlyArray<string> | string | null | undefined;
  territory?: ReadonlyArray<string> | string | null | undefined;
  after?: string | null | undefined;
}>;


export type FindQuery = { readonly search?: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly facets: { readonly types: ReadonlyArray<{ readonly code: string, readonly label: string, readonly count: number }>, readonly kinds: ReadonlyArray<{ readonly code: string, readonly label: string, readonly count: number }>, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string, readonly count: number }>, readonly territories: ReadonlyArray<{ readonly code: string, readonly label: string, readonly count: number }> }, readonly edges: ReadonlyArray<{ readonly highlight: string | null, readonly node:
        | { readonly __typename: 'Event', readonly id: string, readonly title: string, readonly startsAt: string, readonly place: string | null }
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string, readonly acronym: string | null, readonly kind: OrganizationKind, readonly kindLabel: string, readonly territories: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly themes: ReadonlyArray<{ readonly label: string }> }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly positions: { readonly edges: ReadonlyArray<{ readonly node: { readonly role: string, readonly organization: { readonly name: string } } }> } }
        | { readonly __typename: 'Project', readonly id: string, readonly name: string, readonly startDate: string | null, readonly endDate: string | null, readonly territories: ReadonlyArray<{ readonly name: string }> }
        | { readonly __typename: 'Publication', readonly id: string, readonly title: string, readonly collection: string | null, readonly publishedOn: string | null }
       }> }, readonly organizations?: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly acronym: string | null, readonly kind: OrganizationKind, readonly kindLabel: string, readonly territories: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly themes: ReadonlyArray<{ readonly label: string }> } }> }, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly districts: { readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly name: string } }> }, readonly neighbourhoods: { readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly name: string, readonly generation: number | null, readonly location: { readonly latitude: number, readonly longitude: number } | null } }> } };

export type FoundOrganizationFragment = { readonly id: string, readonly name: string, readonly acronym: string | null, readonly kind: OrganizationKind, readonly kindLabel: string, readonly territories: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly themes: ReadonlyArray<{ readonly label: string }> };

export type FoundFacetFragment = { readonly code: string, readonly label: string, readonly count: number };

export const Find = storedOperation<FindQuery, FindQueryVariables>("Find", "query");
