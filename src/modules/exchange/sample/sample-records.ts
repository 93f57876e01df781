import type { Audience } from "../../../core/audience.js";

/**
 * Shapes of the lines of data/paris/*.jsonl (`npm run data:extract`) and data/fictitious/*.jsonl (`npm run data:invent`), which the
 * sample's loader reads. Dates are partial dates as given; what has no audience is PUBLIC.
 */
export interface SourceRecord {
  readonly key: string;
  readonly name: string;
  readonly url: string | null;
  readonly licence: string | null;
  readonly isFictitious: boolean;
}

export interface TerritoryRecord {
  readonly kind: string;
  readonly code: string;
  readonly name: string;
  /** Year of the list of priority neighbourhoods; null for what is not a QPV. */
  readonly generation: number | null;
  /** `KIND:code` of the territories that directly contain it. */
  readonly containedIn: readonly string[];
  /** Latitude and longitude (WGS 84) of its centre, when a source gives them. */
  readonly location: readonly [number, number] | null;
}

export interface IdentifierRecord {
  readonly scheme: string;
  readonly value: string;
  /** Key of the source that issues the identifier (EXTERNAL only). */
  readonly source?: string;
}

export interface ContactPointRecord {
  readonly kind: string;
  readonly label: string | null;
  /** Null once withheld and erased. */
  readonly value: string | null;
  readonly audience?: Audience;
  /** Who may read the value, when fewer than those who may know that it exists. */
  readonly valueAudience?: Audience;
  readonly withheld?: string;
  readonly legalBasis?: string;
  readonly noticeDate?: string;
  readonly retentionDate?: string;
}

export interface OrganizationRecord {
  readonly id: string;
  readonly audience?: Audience;
  readonly kind: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly otherNames: readonly string[];
  readonly description: string | null;
  readonly foundedOn?: string;
  readonly dissolvedOn?: string;
  readonly verifiedOn?: string;
  readonly identifiers: readonly IdentifierRecord[];
  /** Latitude and longitude (WGS 84), when a source gives them. */
  readonly location: readonly [number, number] | null;
  readonly parent: string | null;
  /** `KIND:code` of territories. */
  readonly territories: readonly string[];
  /** Codes of themes. */
  readonly themes: readonly string[];
  readonly contactPoints: readonly ContactPointRecord[];
  /** Keys of sources. */
  readonly sources: readonly string[];
}

interface Dated {
  readonly startDate: string | null;
  readonly endDate: string | null;
}

export interface RelationshipRecord extends Dated {
  readonly id: string;
  readonly audience?: Audience;
  readonly kind: string;
  readonly label: string | null;
  readonly from: string;
  readonly to: string;
  /** Euros, with at most two decimals. */
  readonly amount: string | null;
  readonly sources: readonly string[];
}

export interface PartnershipRecord extends Dated {
  readonly organization: string;
  readonly role: string;
  readonly amount: string | null;
}

export interface ProjectRecord extends Dated {
  readonly id: string;
  readonly audience?: Audience;
  readonly name: string;
  readonly description: string | null;
  readonly territories: readonly string[];
  readonly themes: readonly string[];
  readonly partnerships: readonly PartnershipRecord[];
}

/** What an organization proposes to change in a record that is not its own: fields of the update's input. */
export interface ProposalRecord {
  readonly id: string;
  readonly type: string;
  readonly record: string;
  readonly organization: string;
  readonly changes: Readonly<Record<string, string | readonly string[]>>;
  readonly note: string | null;
  readonly proposedAt: string;
}

export interface PositionRecord extends Dated {
  readonly audience?: Audience;
  readonly organization: string;
  readonly role: string;
  readonly isMainContact: boolean;
  readonly contactPoints: readonly ContactPointRecord[];
}

export interface PersonRecord {
  readonly id: string;
  readonly audience?: Audience;
  readonly givenName: string;
  readonly familyName: string;
  readonly positions: readonly PositionRecord[];
}

export interface ParticipationRecord {
  readonly audience?: Audience;
  readonly person: string | null;
  readonly organization: string | null;
  readonly role: string;
  readonly category: string | null;
  /** As what a speaker is announced. */
  readonly title?: string;
  /** How many came for the organization without being named. */
  readonly headcount?: number;
}

/** Whoever registered: a person of the directory, or somebody who did so by themselves. In the order in which they asked. */
export interface RegistrationRecord {
  readonly person?: string;
  readonly organization?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly email?: string;
  readonly organizationName?: string | null;
  readonly category: string;
  /** REGISTERED asks for a place: whoever comes too late waits. */
  readonly status: string;
  readonly confirmedAt?: string | null;
}

export interface EventRecord {
  readonly id: string;
  readonly audience?: Audience;
  readonly format: string;
  readonly title: string;
  readonly description: string | null;
  /** Instants with their offset. */
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly address: string | null;
  /** Latitude and longitude (WGS 84). */
  readonly location: readonly [number, number] | null;
  readonly capacity: number | null;
  readonly registrationOpensAt: string | null;
  readonly registrationClosesAt: string | null;
  /** How many came in all; the named and the counted make it up. */
  readonly attendanceTotal: number | null;
  readonly cycle: string | null;
  /** Publications that it is about. */
  readonly about: readonly string[];
  readonly themes: readonly string[];
  readonly participations: readonly ParticipationRecord[];
  /** People who were counted without being named, by category. */
  readonly attendance: Readonly<Record<string, number>>;
  readonly registrations: readonly RegistrationRecord[];
}

export interface ContributionRecord {
  readonly person: string;
  readonly affiliation: string | null;
  readonly title: string | null;
  readonly role: string;
}

export interface PublicationFileRecord {
  readonly url: string;
  readonly label: string | null;
  readonly mediaType: string | null;
  readonly licence: string | null;
}

export interface PublicationRecord {
  readonly id: string;
  readonly audience?: Audience;
  readonly kind: string;
  readonly title: string;
  readonly collection: string | null;
  readonly publishedOn: string | null;
  readonly isbn: string | null;
  readonly url: string | null;
  readonly licence: string | null;
  readonly files: readonly PublicationFileRecord[];
  readonly event: string | null;
  readonly themes: readonly string[];
  readonly contributions: readonly ContributionRecord[];
}

export interface MandateRecord extends Dated {
  readonly person: string;
  readonly onBehalfOf: string | null;
  readonly role: string;
  /** What the directory took for its end until an instant, when it learned better. */
  readonly tookForEnd?: { readonly endDate: string | null; readonly until: string };
  readonly documents?: readonly DocumentRecord[];
}

export interface SeatRecord {
  readonly title: string;
  readonly hasVotingRight: boolean;
  readonly requiredProfile?: string;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly mandates: readonly MandateRecord[];
}

export interface CommitteeRecord {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Since when the directory knows of its groups, seats and mandates, as far as `knownOn` tells. */
  readonly knownSince: string;
  readonly colleges: readonly { readonly name: string; readonly seats: readonly SeatRecord[] }[];
  readonly meetings: readonly MeetingRecord[];
}

export interface DocumentRecord {
  readonly audience?: Audience;
  readonly kind: string;
  readonly title: string;
  readonly datedOn: string | null;
  readonly url: string | null;
  readonly text: string | null;
  readonly licence: string | null;
  readonly approvedOn?: string;
}

export interface DecisionRecord {
  readonly audience?: Audience;
  readonly text: string;
  /** For, against, abstentions; null when votes were not counted. */
  readonly votes: readonly [number, number, number] | null;
  readonly isAdopted: boolean;
}

/** Mandates are named by where they stand: college, seat and mandate, each from 0. */
export type MandatePlace = readonly [college: number, seat: number, mandate: number];

export interface MeetingRecord {
  readonly id: string;
  readonly audience?: Audience;
  readonly title: string | null;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly status: string;
  readonly agenda: readonly {
    readonly title: string;
    readonly description: string | null;
    readonly documents: readonly DocumentRecord[];
    readonly decisions: readonly DecisionRecord[];
  }[];
  readonly attendance: readonly { readonly mandate?: MandatePlace; readonly person?: string; readonly status: string }[];
  readonly proxies: readonly (readonly [giver: MandatePlace, holder: MandatePlace])[];
  readonly documents: readonly DocumentRecord[];
}

export interface IndicatorRecord {
  readonly code: string;
  readonly label: string;
  readonly labelEn: string;
  readonly definition: string | null;
  readonly unit: string;
  readonly unitEn: string;
}

export interface ObservationRecord {
  /** Its code. */
  readonly indicator: string;
  /** `KIND:code`. */
  readonly territory: string;
  readonly startDate: string;
  readonly endDate: string;
  /** With two decimals. */
  readonly value: string;
  readonly note: string | null;
  /** Key of the source. */
  readonly source: string;
}

/** A priority neighbourhood of 2015 lies in one of 2024. */
export interface CorrespondenceRecord {
  /** Codes. */
  readonly earlier: string;
  readonly later: string;
  readonly share: string | null;
  readonly measure: string | null;
  readonly source: string;
}
