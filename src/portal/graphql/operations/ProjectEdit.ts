// Made by `npm run operations:types` of schema/operations/ProjectEdit.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type Audience =
  | 'COMMITTEE'
  | 'MEMBER'
  | 'PUBLIC'
  | 'STAFF';

export type PartnershipRole =
  | 'BENEFICIARY'
  | 'FUNDER'
  | 'LEAD'
  | 'OPERATOR'
  | 'PARTNER';

export type TerritoryKind =
  | 'ARRONDISSEMENT'
  | 'COMMUNE'
  | 'COUNTRY'
  | 'DEPARTMENT'
  | 'QPV'
  | 'REGION';

export type ProjectEditQueryVariables = Exact<{
  id: string;
}>;


export type ProjectEditQuery = { readonly project: { readonly id: string, readonly version: number, readonly name: string, readonly description: string | null, readonly startDate: string | null, readonly endDate: string | null, readonly audience: Audience, readonly themes: ReadonlyArray<{ readonly code: string }>, readonly territories: ReadonlyArray<{ readonly code: string }>, readonly partnerships: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly version: number, readonly role: PartnershipRole, readonly startDate: string | null, readonly endDate: string | null, readonly audience: Audience, readonly amount: { readonly value: string, readonly currency: string } | null, readonly organization: { readonly id: string, readonly name: string }, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } } }> }, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } } | null, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly territories: { readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly kind: TerritoryKind, readonly name: string } }> } };

export const ProjectEdit = storedOperation<ProjectEditQuery, ProjectEditQueryVariables>("ProjectEdit", "query");
