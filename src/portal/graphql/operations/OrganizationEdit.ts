// Made by `npm run operations:types` of schema/operations/OrganizationEdit.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type Audience =
  | 'COMMITTEE'
  | 'MEMBER'
  | 'PUBLIC'
  | 'STAFF';

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

export type RelationshipKind =
  | 'AGREEMENT_WITH'
  | 'FUNDS'
  | 'MEMBER_OF'
  | 'PARTNER_OF'
  | 'SUCCEEDED_BY'
  | 'SUPERVISES';

export type TerritoryKind =
  | 'ARRONDISSEMENT'
  | 'COMMUNE'
  | 'COUNTRY'
  | 'DEPARTMENT'
  | 'QPV'
  | 'REGION';

export type WithheldReason =
  | 'AUDIENCE'
  | 'NO_LEGAL_BASIS'
  | 'OBJECTION';

export type OrganizationEditQueryVariables = Exact<{
  id: string;
}>;


export type OrganizationEditQuery = { readonly organization: { readonly id: string, readonly version: number, readonly name: string, readonly acronym: string | null, readonly kind: OrganizationKind, readonly description: string | null, readonly otherNames: ReadonlyArray<string>, readonly foundedOn: string | null, readonly dissolvedOn: string | null, readonly verifiedOn: string | null, readonly audience: Audience, readonly location: { readonly latitude: number, readonly longitude: number } | null, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string, readonly source: string | null }>, readonly parent: { readonly id: string, readonly name: string } | null, readonly themes: ReadonlyArray<{ readonly code: string }>, readonly territories: ReadonlyArray<{ readonly code: string }>, readonly contactPoints: ReadonlyArray<{ readonly id: string, readonly version: number, readonly kind: ContactPointKind, readonly label: string | null, readonly value: string | null, readonly audience: Audience, readonly withheld: WithheldReason | null, readonly privacy: { readonly legalBasis: string | null, readonly noticeDate: string | null, readonly retentionDate: string | null } | null, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }>, readonly positions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly version: number, readonly role: string, readonly isMainContact: boolean, readonly startDate: string | null, readonly endDate: string | null, readonly audience: Audience, readonly person: { readonly id: string, readonly name: string }, readonly contactPoints: ReadonlyArray<{ readonly id: string, readonly version: number, readonly kind: ContactPointKind, readonly label: string | null, readonly value: string | null, readonly audience: Audience, readonly withheld: WithheldReason | null, readonly privacy: { readonly legalBasis: string | null, readonly noticeDate: string | null, readonly retentionDate: string | null } | null, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }>, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } } }> }, readonly relationships: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly version: number, readonly kind: RelationshipKind, readonly label: string, readonly startDate: string | null, readonly endDate: string | null, readonly audience: Audience, readonly amount: { readonly value: string, readonly currency: string } | null, readonly from: { readonly id: string, readonly name: string }, readonly to: { readonly id: string, readonly name: string }, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } } }> }, readonly funding: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly version: number, readonly kind: RelationshipKind, readonly label: string, readonly startDate: string | null, readonly endDate: string | null, readonly audience: Audience, readonly amount: { readonly value: string, readonly currency: string } | null, readonly from: { readonly id: string, readonly name: string }, readonly to: { readonly id: string, readonly name: string }, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } } }> }, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } } | null, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly territories: { readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly kind: TerritoryKind, readonly name: string } }> } };

export type EditedContactFragment = { readonly id: string, readonly version: number, readonly kind: ContactPointKind, readonly label: string | null, readonly value: string | null, readonly audience: Audience, readonly withheld: WithheldReason | null, readonly privacy: { readonly legalBasis: string | null, readonly noticeDate: string | null, readonly retentionDate: string | null } | null, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } };

export type EditedRelationshipFragment = { readonly id: string, readonly version: number, readonly kind: RelationshipKind, readonly label: string, readonly startDate: string | null, readonly endDate: string | null, readonly audience: Audience, readonly amount: { readonly value: string, readonly currency: string } | null, readonly from: { readonly id: string, readonly name: string }, readonly to: { readonly id: string, readonly name: string }, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } };

export const OrganizationEdit = storedOperation<OrganizationEditQuery, OrganizationEditQueryVariables>("OrganizationEdit", "query");
