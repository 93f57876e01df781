// Made by `npm run operations:types` of schema/operations/OrganizationPage.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type ContactPointKind =
  | 'EMAIL'
  | 'PHONE'
  | 'POSTAL'
  | 'WEB';

export type HistoryAction =
  | 'ARCHIVED'
  | 'CHANGED'
  | 'CREATED'
  | 'REMOVED'
  | 'RESTORED';

export type IdentifierScheme =
  | 'EXTERNAL'
  | 'INSEE'
  | 'QPV'
  | 'RNA'
  | 'SIREN'
  | 'SIRET';

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

export type ParticipationRole =
  | 'MODERATOR'
  | 'ORGANIZER'
  | 'PARTICIPANT'
  | 'SPEAKER';

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

export type OrganizationPageQueryVariables = Exact<{
  id: string;
  since?: string | null | undefined;
}>;


export type OrganizationPageQuery = { readonly organization: { readonly id: string, readonly name: string, readonly acronym: string | null, readonly kind: OrganizationKind, readonly kindLabel: string, readonly description: string | null, readonly otherNames: ReadonlyArray<string>, readonly foundedOn: string | null, readonly dissolvedOn: string | null, readonly verifiedOn: string | null, readonly updatedAt: string, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string, readonly source: string | null }>, readonly location: { readonly latitude: number, readonly longitude: number } | null, readonly parent: { readonly id: string, readonly name: string } | null, readonly successors: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly children: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string } }> }, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly territories: ReadonlyArray<{ readonly code: string, readonly kind: TerritoryKind, readonly name: string }>, readonly contactPoints: ReadonlyArray<{ readonly id: string, readonly kind: ContactPointKind, readonly label: string | null, readonly value: string | null, readonly withheld: WithheldReason | null }>, readonly positions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly role: string, readonly isMainContact: boolean, readonly startDate: string | null, readonly endDate: string | null, readonly person: { readonly id: string, readonly name: string }, readonly contactPoints: ReadonlyArray<{ readonly id: string, readonly kind: ContactPointKind, readonly label: string | null, readonly value: string | null, readonly withheld: WithheldReason | null }> } }> }, readonly funding: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: RelationshipKind, readonly label: string, readonly startDate: string | null, readonly endDate: string | null, readonly amount: { readonly value: string, readonly currency: string } | null, readonly from: { readonly id: string, readonly name: string, readonly kind: OrganizationKind }, readonly to: { readonly id: string, readonly name: string, readonly kind: OrganizationKind }, readonly sources: ReadonlyArray<{ readonly name: string }> } }> }, readonly ties: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: RelationshipKind, readonly label: string, readonly startDate: string | null, readonly endDate: string | null, readonly amount: { readonly value: string, readonly currency: string } | null, readonly from: { readonly id: string, readonly name: string, readonly kind: OrganizationKind }, readonly to: { readonly id: string, readonly name: string, readonly kind: OrganizationKind }, readonly sources: ReadonlyArray<{ readonly name: string }> } }> }, readonly partnerships: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly role: PartnershipRole, readonly startDate: string | null, readonly endDate: string | null, readonly project: { readonly id: string, readonly name: string, readonly startDate: string | null, readonly endDate: string | null, readonly partnerships: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly organization: { readonly id: string, readonly name: string, readonly kind: OrganizationKind } } }> } } } }> }, readonly participations: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly role: ParticipationRole, readonly event: { readonly id: string, readonly title: string, readonly startsAt: string, readonly publications: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string } }> } } } }> }, readonly mandates: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly role: MandateRole, readonly startDate: string | null, readonly endDate: string | null, readonly person: { readonly id: string, readonly name: string }, readonly seat: { readonly id: string, readonly title: string } } }> }, readonly sources: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string | null, readonly licence: string | null, readonly isFictitious: boolean }>, readonly undoableMerges: ReadonlyArray<{ readonly merged: string, readonly mergedAt: string, readonly mergedBy: string | null, readonly undoableUntil: string }>, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly action: HistoryAction, readonly at: string, readonly actor: { readonly name: string | null } | null, readonly changes: ReadonlyArray<{ readonly field: string }> } }> } } | null };

export type SheetContactFragment = { readonly id: string, readonly kind: ContactPointKind, readonly label: string | null, readonly value: string | null, readonly withheld: WithheldReason | null };

export type SheetTieFragment = { readonly id: string, readonly kind: RelationshipKind, readonly label: string, readonly startDate: string | null, readonly endDate: string | null, readonly amount: { readonly value: string, readonly currency: string } | null, readonly from: { readonly id: string, readonly name: string, readonly kind: OrganizationKind }, readonly to: { readonly id: string, readonly name: string, readonly kind: OrganizationKind }, readonly sources: ReadonlyArray<{ readonly name: string }> };

export const OrganizationPage = storedOperation<OrganizationPageQuery, OrganizationPageQueryVariables>("OrganizationPage", "query");
