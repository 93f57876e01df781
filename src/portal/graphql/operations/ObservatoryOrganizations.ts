// Made by `npm run operations:types` of schema/operations/ObservatoryOrganizations.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type OrganizationDimension =
  | 'KIND'
  | 'TERRITORY'
  | 'THEME';

export type OrganizationFigureFilter = {
  readonly fromYear?: number | null | undefined;
  readonly kind?: ReadonlyArray<OrganizationKind> | null | undefined;
  readonly territory?: ReadonlyArray<string> | null | undefined;
  readonly territoryKind?: ReadonlyArray<TerritoryKind> | null | undefined;
  readonly toYear?: number | null | undefined;
};

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

export type TerritoryKind =
  | 'ARRONDISSEMENT'
  | 'COMMUNE'
  | 'COUNTRY'
  | 'DEPARTMENT'
  | 'QPV'
  | 'REGION';

export type ObservatoryOrganizationsQueryVariables = Exact<{
  groupBy?: ReadonlyArray<OrganizationDimension> | OrganizationDimension | null | undefined;
  filter?: OrganizationFigureFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type ObservatoryOrganizationsQuery = { readonly observatory: { readonly organizationsReached: { readonly rowCount: number, readonly rows: ReadonlyArray<{ readonly organizations: number, readonly reached: number, readonly neverReached: number, readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }> }>, readonly total: { readonly organizations: number, readonly reached: number, readonly neverReached: number }, readonly about: { readonly counts: string, readonly fromYear: number | null, readonly until: string, readonly source: string, readonly protection: string | null } } } };

export const ObservatoryOrganizations = storedOperation<ObservatoryOrganizationsQuery, ObservatoryOrganizationsQueryVariables>("ObservatoryOrganizations", "query");
