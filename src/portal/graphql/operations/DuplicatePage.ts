// Made by `npm run operations:types` of schema/operations/DuplicatePage.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type ContactPointKind =
  | 'EMAIL'
  | 'PHONE'
  | 'POSTAL'
  | 'WEB';

export type DuplicateState =
  | 'ACCEPTED'
  | 'OPEN'
  | 'REFUSED';

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

export type DuplicatePageQueryVariables = Exact<{
  id: string;
}>;


export type DuplicatePageQuery = { readonly waiting: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly score: number, readonly organization: { readonly name: string } | null, readonly other: { readonly name: string } | null, readonly candidate: { readonly name: string } | null } }> }, readonly node:
    | { readonly __typename: 'AgendaItem' }
    | { readonly __typename: 'College' }
    | { readonly __typename: 'Committee' }
    | { readonly __typename: 'ContactPoint' }
    | { readonly __typename: 'Contribution' }
    | { readonly __typename: 'Decision' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Duplicate', readonly id: string, readonly score: number, readonly reasons: ReadonlyArray<string>, readonly state: DuplicateState, readonly foundAt: string, readonly decidedAt: string | null, readonly decidedBy: string | null, readonly source: { readonly name: string } | null, readonly candidate: { readonly name: string, readonly acronym: string | null, readonly kind: OrganizationKind | null, readonly identifiers: ReadonlyArray<string>, readonly postalCode: string | null, readonly commune: string | null } | null, readonly organization: { readonly id: string, readonly version: number, readonly name: string, readonly acronym: string | null, readonly kind: OrganizationKind, readonly kindLabel: string, readonly description: string | null, readonly otherNames: ReadonlyArray<string>, readonly foundedOn: string | null, readonly dissolvedOn: string | null, readonly verifiedOn: string | null, readonly updatedAt: string, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string, readonly source: string | null }>, readonly parent: { readonly name: string } | null, readonly themes: ReadonlyArray<{ readonly label: string }>, readonly territories: ReadonlyArray<{ readonly name: string }>, readonly contactPoints: ReadonlyArray<{ readonly kind: ContactPointKind, readonly value: string | null }>, readonly positions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly role: string, readonly person: { readonly name: string } } }> }, readonly relationships: { readonly totalCount: number }, readonly partnerships: { readonly totalCount: number }, readonly participations: { readonly totalCount: number }, readonly mandates: { readonly totalCount: number }, readonly sources: ReadonlyArray<{ readonly name: string }>, readonly undoableMerges: ReadonlyArray<{ readonly merged: string, readonly mergedAt: string, readonly mergedBy: string | null, readonly undoableUntil: string }> } | null, readonly other: { readonly id: string, readonly version: number, readonly name: string, readonly acronym: string | null, readonly kind: OrganizationKind, readonly kindLabel: string, readonly description: string | null, readonly otherNames: ReadonlyArray<string>, readonly foundedOn: string | null, readonly dissolvedOn: string | null, readonly verifiedOn: string | null, readonly updatedAt: string, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string, readonly source: string | null }>, readonly parent: { readonly name: string } | null, readonly themes: ReadonlyArray<{ readonly label: string }>, readonly territories: ReadonlyArray<{ readonly name: string }>, readonly contactPoints: ReadonlyArray<{ readonly kind: ContactPointKind, readonly value: string | null }>, readonly positions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly role: string, readonly person: { readonly name: string } } }> }, readonly relationships: { readonly totalCount: number }, readonly partnerships: { readonly totalCount: number }, readonly participations: { readonly totalCount: number }, readonly mandates: { readonly totalCount: number }, readonly sources: ReadonlyArray<{ readonly name: string }>, readonly undoableMerges: ReadonlyArray<{ readonly merged: string, readonly mergedAt: string, readonly mergedBy: string | null, readonly undoableUntil: string }> } | null }
    | { readonly __typename: 'Event' }
    | { readonly __typename: 'Import' }
    | { readonly __typename: 'Indicator' }
    | { readonly __typename: 'Mandate' }
    | { readonly __typename: 'Meeting' }
    | { readonly __typename: 'MeetingAttendance' }
    | { readonly __typename: 'Observation' }
    | { readonly __typename: 'Organization' }
    | { readonly __typename: 'Participation' }
    | { readonly __typename: 'Partnership' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'Position' }
    | { readonly __typename: 'Project' }
    | { readonly __typename: 'Proposal' }
    | { readonly __typename: 'Proxy' }
    | { readonly __typename: 'Publication' }
    | { readonly __typename: 'Registration' }
    | { readonly __typename: 'Relationship' }
    | { readonly __typename: 'Seat' }
    | { readonly __typename: 'Source' }
    | { readonly __typename: 'Territory' }
    | { readonly __typename: 'TerritoryCorrespondence' }
    | { readonly __typename: 'Theme' }
    | { readonly __typename: 'WorkItem' }
   | null };

export type ComparedSheetFragment = { readonly id: string, readonly version: number, readonly name: string, readonly acronym: string | null, readonly kind: OrganizationKind, readonly kindLabel: string, readonly description: string | null, readonly otherNames: ReadonlyArray<string>, readonly foundedOn: string | null, readonly dissolvedOn: string | null, readonly verifiedOn: string | null, readonly updatedAt: string, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string, readonly source: string | null }>, readonly parent: { readonly name: string } | null, readonly themes: ReadonlyArray<{ readonly label: string }>, readonly territories: ReadonlyArray<{ readonly name: string }>, readonly contactPoints: ReadonlyArray<{ readonly kind: ContactPointKind, readonly value: string | null }>, readonly positions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly role: string, readonly person: { readonly name: string } } }> }, readonly relationships: { readonly totalCount: number }, readonly partnerships: { readonly totalCount: number }, readonly participations: { readonly totalCount: number }, readonly mandates: { readonly totalCount: number }, readonly sources: ReadonlyArray<{ readonly name: string }>, readonly undoableMerges: ReadonlyArray<{ readonly merged: string, readonly mergedAt: string, readonly mergedBy: string | null, readonly undoableUntil: string }> };

export const DuplicatePage = storedOperation<DuplicatePageQuery, DuplicatePageQueryVariables>("DuplicatePage", "query");
