// Made by `npm run operations:types` of schema/operations/PersonPage.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type ContactPointKind =
  | 'EMAIL'
  | 'PHONE'
  | 'POSTAL'
  | 'WEB';

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

export type WithheldReason =
  | 'AUDIENCE'
  | 'NO_LEGAL_BASIS'
  | 'OBJECTION';

export type PersonPageQueryVariables = Exact<{
  id: string;
}>;


export type PersonPageQuery = { readonly person: { readonly id: string, readonly name: string, readonly orcid: string | null, readonly idref: string | null, readonly updatedAt: string, readonly positions: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly role: string, readonly isMainContact: boolean, readonly startDate: string | null, readonly endDate: string | null, readonly organization: { readonly id: string, readonly name: string, readonly kind: OrganizationKind }, readonly contactPoints: ReadonlyArray<{ readonly id: string, readonly kind: ContactPointKind, readonly label: string | null, readonly value: string | null, readonly withheld: WithheldReason | null }> } }> }, readonly mandates: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly role: MandateRole, readonly startDate: string | null, readonly endDate: string | null, readonly seat: { readonly id: string, readonly title: string }, readonly onBehalfOf: { readonly id: string, readonly name: string } | null } }> }, readonly contributions: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string | null, readonly role: string, readonly publication: { readonly id: string, readonly title: string, readonly publishedOn: string | null } } }> }, readonly participations: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly role: ParticipationRole, readonly event: { readonly id: string, readonly title: string, readonly startsAt: string } } }> } } | null };

export const PersonPage = storedOperation<PersonPageQuery, PersonPageQueryVariables>("PersonPage", "query");
