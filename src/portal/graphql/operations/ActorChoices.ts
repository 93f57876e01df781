// Made by `npm run operations:types` of schema/operations/ActorChoices.graphql.
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

export type ActorChoicesQueryVariables = Exact<{
  query: string;
  types?: ReadonlyArray<SearchType> | SearchType | null | undefined;
}>;


export type ActorChoicesQuery = { readonly search: { readonly edges: ReadonlyArray<{ readonly node:
        | { readonly __typename: 'Event', readonly id: string, readonly startsAt: string, readonly name: string }
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string, readonly acronym: string | null, readonly kind: OrganizationKind, readonly kindLabel: string }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
        | { readonly __typename: 'Project', readonly id: string, readonly name: string }
        | { readonly __typename: 'Publication', readonly id: string, readonly publishedOn: string | null, readonly name: string }
       }> } };

export const ActorChoices = storedOperation<ActorChoicesQuery, ActorChoicesQueryVariables>("ActorChoices", "query");
