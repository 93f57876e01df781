// Made by `npm run operations:types` of schema/operations/ObservatoryAttendance.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type AttendanceDimension =
  | 'AUDIENCE_GROUP'
  | 'CATEGORY'
  | 'FORMAT'
  | 'TERRITORY'
  | 'THEME'
  | 'YEAR';

export type AttendanceFigureFilter = {
  readonly category?: ReadonlyArray<AttendeeCategory> | null | undefined;
  readonly format?: ReadonlyArray<EventFormat> | null | undefined;
  readonly fromYear?: number | null | undefined;
  readonly territory?: ReadonlyArray<string> | null | undefined;
  readonly territoryKind?: ReadonlyArray<TerritoryKind> | null | undefined;
  readonly theme?: ReadonlyArray<string> | null | undefined;
  readonly toYear?: number | null | undefined;
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

export type EventFormat =
  | 'AUTOUR_DE'
  | 'OTHER'
  | 'STUDY_DAY'
  | 'TRAINING'
  | 'TRAINING_CYCLE'
  | 'ZOOM_SUR';

export type TerritoryKind =
  | 'ARRONDISSEMENT'
  | 'COMMUNE'
  | 'COUNTRY'
  | 'DEPARTMENT'
  | 'QPV'
  | 'REGION';

export type ObservatoryAttendanceQueryVariables = Exact<{
  groupBy?: ReadonlyArray<AttendanceDimension> | AttendanceDimension | null | undefined;
  filter?: AttendanceFigureFilter | null | undefined;
}>;


export type ObservatoryAttendanceQuery = { readonly observatory: { readonly attendance: { readonly rowCount: number, readonly rows: ReadonlyArray<{ readonly participations: number, readonly distinctPeople: number | null, readonly meetings: number, readonly fieldTeams: number, readonly partners: number, readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }> }>, readonly total: { readonly participations: number, readonly distinctPeople: number | null, readonly meetings: number, readonly fieldTeams: number, readonly partners: number }, readonly about: { readonly counts: string, readonly fromYear: number | null, readonly until: string, readonly source: string, readonly protection: string | null } } } };

export const ObservatoryAttendance = storedOperation<ObservatoryAttendanceQuery, ObservatoryAttendanceQueryVariables>("ObservatoryAttendance", "query");
