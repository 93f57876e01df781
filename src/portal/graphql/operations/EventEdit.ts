// Made by `npm run operations:types` of schema/operations/EventEdit.graphql.
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

export type EventFormat =
  | 'AUTOUR_DE'
  | 'OTHER'
  | 'STUDY_DAY'
  | 'TRAINING'
  | 'TRAINING_CYCLE'
  | 'ZOOM_SUR';

export type ParticipationRole =
  | 'MODERATOR'
  | 'ORGANIZER'
  | 'PARTICIPANT'
  | 'SPEAKER';

export type EventEditQueryVariables = Exact<{
  id: string;
}>;


export type EventEditQuery = { readonly event: { readonly id: string, readonly version: number, readonly title: string, readonly format: EventFormat, readonly description: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly place: string | null, readonly address: string | null, readonly capacity: number | null, readonly audience: Audience, readonly location: { readonly latitude: number, readonly longitude: number } | null, readonly registration: { readonly opensAt: string, readonly closesAt: string } | null, readonly cycle: { readonly id: string, readonly title: string } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly themes: ReadonlyArray<{ readonly code: string }>, readonly attendance: { readonly counted: number | null, readonly named: number, readonly anonymousByCategory: ReadonlyArray<{ readonly category: AttendeeCategory, readonly count: number }> }, readonly participations: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly version: number, readonly role: ParticipationRole, readonly title: string | null, readonly category: AttendeeCategory | null, readonly headcount: number | null, readonly audience: Audience, readonly person: { readonly id: string, readonly name: string } | null, readonly organization: { readonly id: string, readonly name: string } | null, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } } }> }, readonly participants: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly version: number, readonly role: ParticipationRole, readonly title: string | null, readonly category: AttendeeCategory | null, readonly headcount: number | null, readonly audience: Audience, readonly person: { readonly id: string, readonly name: string } | null, readonly organization: { readonly id: string, readonly name: string } | null, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } } }> }, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } } | null, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }> };

export type EditedParticipationFragment = { readonly id: string, readonly version: number, readonly role: ParticipationRole, readonly title: string | null, readonly category: AttendeeCategory | null, readonly headcount: number | null, readonly audience: Audience, readonly person: { readonly id: string, readonly name: string } | null, readonly organization: { readonly id: string, readonly name: string } | null, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } };

export const EventEdit = storedOperation<EventEditQuery, EventEditQueryVariables>("EventEdit", "query");
