// Made by `npm run operations:types` of schema/operations/ProposalPage.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type AttendeeCategory =
  | 'ASSOCIATION'
  | 'CITY_SERVICE'
  | 'COMPANY'
  | 'ELECTED_OFFICIAL'
  | 'EMPLOYMENT_SERVICE'
  | 'FAMILY_ALLOWANCE_FUND'
  | 'FIELD_TEAM'
  | 'OTHER'
  | 'PROJECT_LEAD'
  | 'REGION'
  | 'RESEARCHER'
  | 'RESIDENT_COUNCIL'
  | 'SOCIAL_LANDLORD'
  | 'STATE';

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

export type EventFormat =
  | 'AUTOUR_DE'
  | 'OTHER'
  | 'STUDY_DAY'
  | 'TRAINING'
  | 'TRAINING_CYCLE'
  | 'ZOOM_SUR';

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

export type ProposalState =
  | 'ACCEPTED'
  | 'PENDING'
  | 'REFUSED';

export type PublicationKind =
  | 'BOOK'
  | 'OTHER'
  | 'PROCEEDINGS'
  | 'REPORT'
  | 'STUDY';

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

export type ProposalPageQueryVariables = Exact<{
  id: string;
}>;


export type ProposalPageQuery = { readonly node:
    | { readonly __typename: 'AgendaItem' }
    | { readonly __typename: 'College' }
    | { readonly __typename: 'Committee' }
    | { readonly __typename: 'ContactPoint' }
    | { readonly __typename: 'Contribution' }
    | { readonly __typename: 'Decision' }
    | { readonly __typename: 'Document' }
    | { readonly __typename: 'Duplicate' }
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
    | { readonly __typename: 'Proposal', readonly id: string, readonly recordId: string, readonly changes: unknown, readonly note: string | null, readonly state: ProposalState, readonly proposedAt: string, readonly proposedBy: string | null, readonly decidedAt: string | null, readonly decidedBy: string | null, readonly reason: string | null, readonly organization: { readonly id: string, readonly name: string } | null, readonly record:
        | { readonly __typename: 'AgendaItem' }
        | { readonly __typename: 'College' }
        | { readonly __typename: 'Committee' }
        | { readonly __typename: 'ContactPoint', readonly id: string, readonly version: number, readonly label: string | null, readonly value: string | null, readonly audience: Audience, readonly withheld: WithheldReason | null, readonly contactKind: ContactPointKind, readonly privacy: { readonly legalBasis: string | null, readonly noticeDate: string | null, readonly retentionDate: string | null } | null, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }
        | { readonly __typename: 'Contribution', readonly id: string, readonly version: number, readonly role: string, readonly pages: string | null, readonly rank: number, readonly audience: Audience, readonly chapter: string | null, readonly person: { readonly id: string, readonly name: string }, readonly affiliation: { readonly id: string, readonly name: string } | null, readonly publication: { readonly id: string, readonly title: string }, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }
        | { readonly __typename: 'Decision' }
        | { readonly __typename: 'Document' }
        | { readonly __typename: 'Duplicate' }
        | { readonly __typename: 'Event', readonly id: string, readonly version: number, readonly title: string, readonly format: EventFormat, readonly description: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly place: string | null, readonly address: string | null, readonly capacity: number | null, readonly audience: Audience, readonly location: { readonly latitude: number, readonly longitude: number } | null, readonly registration: { readonly opensAt: string, readonly closesAt: string } | null, readonly cycle: { readonly id: string, readonly title: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly themes: ReadonlyArray<{ readonly code: string }>, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }
        | { readonly __typename: 'Import' }
        | { readonly __typename: 'Indicator' }
        | { readonly __typename: 'Mandate' }
        | { readonly __typename: 'Meeting' }
        | { readonly __typename: 'MeetingAttendance' }
        | { readonly __typename: 'Observation' }
        | { readonly __typename: 'Organization', readonly id: string, readonly version: number, readonly name: string, readonly acronym: string | null, readonly kind: OrganizationKind, readonly description: string | null, readonly otherNames: ReadonlyArray<string>, readonly foundedOn: string | null, readonly dissolvedOn: string | null, readonly verifiedOn: string | null, readonly audience: Audience, readonly location: { readonly latitude: number, readonly longitude: number } | null, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string, readonly source: string | null }>, readonly parent: { readonly id: string, readonly name: string } | null, readonly themes: ReadonlyArray<{ readonly code: string }>, readonly territories: ReadonlyArray<{ readonly code: string }>, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }
        | { readonly __typename: 'Participation', readonly id: string, readonly version: number, readonly category: AttendeeCategory | null, readonly headcount: number | null, readonly audience: Audience, readonly participationRole: ParticipationRole, readonly announcedAs: string | null, readonly who: { readonly id: string, readonly name: string } | null, readonly forWhom: { readonly id: string, readonly name: string } | null, readonly takesPartIn: { readonly id: string, readonly title: string }, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }
        | { readonly __typename: 'Partnership', readonly id: string, readonly version: number, readonly startDate: string | null, readonly endDate: string | null, readonly audience: Audience, readonly partnershipRole: PartnershipRole, readonly amount: { readonly value: string, readonly currency: string } | null, readonly organization: { readonly id: string, readonly name: string }, readonly project: { readonly id: string, readonly name: string }, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }
        | { readonly __typename: 'Person', readonly id: string, readonly version: number, readonly name: string, readonly givenName: string | null, readonly familyName: string, readonly orcid: string | null, readonly idref: string | null, readonly diedOn: string | null, readonly audience: Audience, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }
        | { readonly __typename: 'Position', readonly id: string, readonly version: number, readonly role: string, readonly isMainContact: boolean, readonly startDate: string | null, readonly endDate: string | null, readonly audience: Audience, readonly person: { readonly id: string, readonly name: string }, readonly organization: { readonly id: string, readonly name: string }, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }
        | { readonly __typename: 'Project', readonly id: string, readonly version: number, readonly name: string, readonly description: string | null, readonly startDate: string | null, readonly endDate: string | null, readonly audience: Audience, readonly themes: ReadonlyArray<{ readonly code: string }>, readonly territories: ReadonlyArray<{ readonly code: string }>, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }
        | { readonly __typename: 'Proposal' }
        | { readonly __typename: 'Proxy' }
        | { readonly __typename: 'Publication', readonly id: string, readonly version: number, readonly title: string, readonly collection: string | null, readonly publishedOn: string | null, readonly isbn: string | null, readonly url: string | null, readonly licence: string | null, readonly audience: Audience, readonly publicationKind: PublicationKind, readonly files: ReadonlyArray<{ readonly url: string, readonly label: string | null, readonly mediaType: string | null, readonly licence: string | null }>, readonly event: { readonly id: string, readonly title: string } | null, readonly themes: ReadonlyArray<{ readonly code: string }>, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }
        | { readonly __typename: 'Registration' }
        | { readonly __typename: 'Relationship', readonly id: string, readonly version: number, readonly startDate: string | null, readonly endDate: string | null, readonly audience: Audience, readonly tieKind: RelationshipKind, readonly tieLabel: string, readonly amount: { readonly value: string, readonly currency: string } | null, readonly from: { readonly id: string, readonly name: string }, readonly to: { readonly id: string, readonly name: string }, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } }
        | { readonly __typename: 'Seat' }
        | { readonly __typename: 'Source' }
        | { readonly __typename: 'Territory' }
        | { readonly __typename: 'TerritoryCorrespondence' }
        | { readonly __typename: 'Theme' }
        | { readonly __typename: 'WorkItem' }
       | null, readonly named: ReadonlyArray<
        | { readonly __typename: 'AgendaItem' }
        | { readonly __typename: 'College' }
        | { readonly __typename: 'Committee' }
        | { readonly __typename: 'ContactPoint' }
        | { readonly __typename: 'Contribution' }
        | { readonly __typename: 'Decision' }
        | { readonly __typename: 'Document' }
        | { readonly __typename: 'Duplicate' }
        | { readonly __typename: 'Event', readonly id: string, readonly name: string }
        | { readonly __typename: 'Import' }
        | { readonly __typename: 'Indicator' }
        | { readonly __typename: 'Mandate' }
        | { readonly __typename: 'Meeting' }
        | { readonly __typename: 'MeetingAttendance' }
        | { readonly __typename: 'Observation' }
        | { readonly __typename: 'Organization', readonly id: string, readonly name: string }
        | { readonly __typename: 'Participation' }
        | { readonly __typename: 'Partnership' }
        | { readonly __typename: 'Person', readonly id: string, readonly name: string }
        | { readonly __typename: 'Position' }
        | { readonly __typename: 'Project' }
        | { readonly __typename: 'Proposal' }
        | { readonly __typename: 'Proxy' }
        | { readonly __typename: 'Publication', readonly id: string, readonly name: string }
        | { readonly __typename: 'Registration' }
        | { readonly __typename: 'Relationship' }
        | { readonly __typename: 'Seat' }
        | { readonly __typename: 'Source' }
        | { readonly __typename: 'Territory' }
        | { readonly __typename: 'TerritoryCorrespondence' }
        | { readonly __typename: 'Theme' }
        | { readonly __typename: 'WorkItem' }
      > }
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
   | null, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly territories: { readonly edges: ReadonlyArray<{ readonly node: { readonly code: string, readonly kind: TerritoryKind, readonly name: string } }> } };

export const ProposalPage = storedOperation<ProposalPageQuery, ProposalPageQueryVariables>("ProposalPage", "query");
