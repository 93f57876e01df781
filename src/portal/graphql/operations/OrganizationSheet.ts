// Made by `npm run operations:types` of schema/operations/OrganizationSheet.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type ContactPointKind =
  | 'EMAIL'
  | 'PHONE'
  | 'POSTAL'
  | 'WEB';

export type IdentifierScheme =
  | 'EXTERNAL'
  | 'INSEE'
  | 'QPV'
  | 'RNA'
  | 'SIREN'
  | 'SIRET';

export type PartnershipRole =
  | 'BENEFICIARY'
  | 'FUNDER'
  | 'LEAD'
  | 'OPERATOR'
  | 'PARTNER';

export type RelationshipKind =
  | 'AGREEMENT_WITH'
  | 'FUNDS'
  | 'MEMBER_OF'
  | 'PARTNER_OF'
  | 'SUCCEEDED_BY'
  | 'SUPERVISES';

export type WithheldReason =
  | 'AUDIENCE'
  | 'NO_LEGAL_BASIS'
  | 'OBJECTION';

export type OrganizationSheetQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;


export type OrganizationSheetQuery = { readonly organization: { readonly id: string, readonly name: string, readonly acronym: string | null, readonly kindLabel: string, readonly description: string | null, readonly verifiedOn: string | null, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string }>, readonly parent: { readonly id: string, readonly name: string } | null, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly territories: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly contactPoints: ReadonlyArray<{ readonly id: string, readonly kind: ContactPointKind, readonly label: string | null, readonly value: string | null, readonly withheld: WithheldReason | null }>, readonly positions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly role: string, readonly isMainContact: boolean, readonly person: { readonly id: string, readonly name: string } } }> }, readonly relationships: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: RelationshipKind, readonly label: string, readonly startDate: string | null, readonly endDate: string | null, readonly amount: { readonly value: string, readonly currency: string } | null, readonly from: { readonly id: string, readonly name: string }, readonly to: { readonly id: string, readonly name: string } } }> }, readonly partnerships: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly role: PartnershipRole, readonly project: { readonly id: string, readonly name: string, readonly startDate: string | null, readonly endDate: string | null } } }> }, readonly sources: ReadonlyArray<{ readonly name: string, readonly url: string | null, readonly licence: string | null }> } | null };

export const OrganizationSheet = storedOperation<OrganizationSheetQuery, OrganizationSheetQueryVariables>("OrganizationSheet", "query");
