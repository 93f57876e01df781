// Made by `npm run operations:types` of schema/operations/CreateEvent.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type AttendanceInput = {
  readonly category: AttendeeCategory;
  readonly count: number;
};

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

export type CreateEventInput = {
  readonly about?: ReadonlyArray<string> | null | undefined;
  readonly address?: string | null | undefined;
  readonly anonymousAttendance?: ReadonlyArray<AttendanceInput> | null | undefined;
  readonly attendanceTotal?: number | null | undefined;
  readonly audience?: Audience | null | undefined;
  readonly capacity?: number | null | undefined;
  readonly cycle?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly endsAt?: string | null | undefined;
  readonly format: EventFormat;
  readonly location?: LocationInput | null | undefined;
  readonly place?: string | null | undefined;
  readonly registrationClosesAt?: string | null | undefined;
  readonly registrationOpensAt?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly startsAt: string;
  readonly themes?: ReadonlyArray<string> | null | undefined;
  readonly title: string;
};

export type EventFormat =
  | 'AUTOUR_DE'
  | 'OTHER'
  | 'STUDY_DAY'
  | 'TRAINING'
  | 'TRAINING_CYCLE'
  | 'ZOOM_SUR';

export type LocationInput = {
  readonly latitude: number;
  readonly longitude: number;
};

export type CreateEventMutationVariables = Exact<{
  input: CreateEventInput;
}>;


export type CreateEventMutation = { readonly createEvent:
    | { readonly __typename: 'DuplicateFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null, readonly existing:
        | { readonly __typename: 'AgendaItem', readonly id: string }
        | { readonly __typename: 'College', readonly id: string }
        | { readonly __typename: 'Committee', readonly id: string }
        | { readonly __typename: 'ContactPoint', readonly id: string }
        | { readonly __typename: 'Contribution', readonly id: string }
        | { readonly __typename: 'Decision', readonly id: string }
        | { readonly __typename: 'Document', readonly id: string }
        | { readonly __typename: 'Duplicate', readonly id: string }
        | { readonly __typename: 'Event', readonly id: string }
        | { readonly __typename: 'Import', readonly id: string }
        | { readonly __typename: 'Indicator', readonly id: string }
        | { readonly __typename: 'Mandate', readonly id: string }
        | { readonly __typename: 'Meeting', readonly id: string }
        | { readonly __typename: 'MeetingAttendance', readonly id: string }
        | { readonly __typename: 'Observation', readonly id: string }
        | { readonly __typename: 'Organization', readonly id: string }
        | { readonly __typename: 'Participation', readonly id: string }
        | { readonly __typename: 'Partnership', readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
        | { readonly __typename: 'Position', readonly id: string }
        | { readonly __typename: 'Project', readonly id: string }
        | { readonly __typename: 'Proposal', readonly id: string }
        | { readonly __typename: 'Proxy', readonly id: string }
        | { readonly __typename: 'Publication', readonly id: string }
        | { readonly __typename: 'Registration', readonly id: string }
        | { readonly __typename: 'Relationship', readonly id: string }
        | { readonly __typename: 'Seat', readonly id: string }
        | { readonly __typename: 'Source', readonly id: string }
        | { readonly __typename: 'Territory', readonly id: string }
        | { readonly __typename: 'TerritoryCorrespondence', readonly id: string }
        | { readonly __typename: 'Theme', readonly id: string }
        | { readonly __typename: 'WorkItem', readonly id: string }
       }
    | { readonly __typename: 'EventPayload', readonly event: { readonly id: string } }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null, readonly currentVersion: number }
   };

export const CreateEvent = storedOperation<CreateEventMutation, CreateEventMutationVariables>("CreateEvent", "mutation");
