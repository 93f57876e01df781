// Made by `npm run operations:types` of schema/operations/EventPage.graphql.
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

export type EventFormat =
  | 'AUTOUR_DE'
  | 'OTHER'
  | 'STUDY_DAY'
  | 'TRAINING'
  | 'TRAINING_CYCLE'
  | 'ZOOM_SUR';

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

export type RegistrationOpenness =
  | 'CLOSED'
  | 'FULL'
  | 'NOT_YET_OPEN'
  | 'OPEN';

export type EventPageQueryVariables = Exact<{
  id: string;
}>;


export type EventPageQuery = { readonly event: { readonly id: string, readonly format: EventFormat, readonly title: string, readonly description: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly place: string | null, readonly address: string | null, readonly capacity: number | null, readonly updatedAt: string, readonly registration: { readonly status: RegistrationOpenness, readonly opensAt: string, readonly closesAt: string, readonly freePlaces: number | null, readonly waiting: number } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly sessions: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly startsAt: string } }> }, readonly cycle: { readonly id: string, readonly title: string } | null, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly organizers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: OrganizationKind }>, readonly speakers: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly attendance: { readonly total: number, readonly byCategory: ReadonlyArray<{ readonly category: AttendeeCategory, readonly count: number }> }, readonly publications: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string } }> } } | null };

export const EventPage = storedOperation<EventPageQuery, EventPageQueryVariables>("EventPage", "query");
