// Made by `npm run operations:types` of schema/operations/ObservatoryFunding.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type FundingDimension =
  | 'BENEFICIARY'
  | 'BENEFICIARY_KIND'
  | 'FUNDER'
  | 'FUNDER_KIND'
  | 'TERRITORY'
  | 'THEME'
  | 'YEAR';

export type FundingFigureFilter = {
  readonly beneficiary?: ReadonlyArray<string> | null | undefined;
  readonly fromYear?: number | null | undefined;
  readonly funder?: ReadonlyArray<string> | null | undefined;
  readonly territory?: ReadonlyArray<string> | null | undefined;
  readonly territoryKind?: ReadonlyArray<TerritoryKind> | null | undefined;
  readonly theme?: ReadonlyArray<string> | null | undefined;
  readonly toYear?: number | null | undefined;
};

export type TerritoryKind =
  | 'ARRONDISSEMENT'
  | 'COMMUNE'
  | 'COUNTRY'
  | 'DEPARTMENT'
  | 'QPV'
  | 'REGION';

export type ObservatoryFundingQueryVariables = Exact<{
  groupBy?: ReadonlyArray<FundingDimension> | FundingDimension | null | undefined;
  filter?: FundingFigureFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type ObservatoryFundingQuery = { readonly observatory: { readonly funding: { readonly rowCount: number, readonly rows: ReadonlyArray<{ readonly amount: string, readonly fundings: number, readonly withoutAmount: number, readonly beneficiaries: number, readonly keys: ReadonlyArray<{ readonly code: string | null, readonly label: string }> }>, readonly total: { readonly amount: string, readonly fundings: number, readonly withoutAmount: number, readonly beneficiaries: number }, readonly about: { readonly counts: string, readonly fromYear: number | null, readonly until: string, readonly source: string, readonly protection: string | null } } } };

export const ObservatoryFunding = storedOperation<ObservatoryFundingQuery, ObservatoryFundingQueryVariables>("ObservatoryFunding", "query");
